# syntax=docker/dockerfile:1
# One file for the four services, as they are built and run alike:
#   docker build -f deploy/docker/service.Dockerfile --build-arg SERVICE=collectives-service -t konbit/collectives-service .

FROM maven:3.9-eclipse-temurin-25 AS build
ARG SERVICE
WORKDIR /konbit
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp package -DskipTests -pl "${SERVICE}" -am \
 && cp "$(ls ${SERVICE}/target/${SERVICE}*.jar | grep -v -e sources -e tests | head -1)" /service.jar
WORKDIR /layers
RUN java -Djarmode=tools -jar /service.jar extract --layers --destination .

FROM eclipse-temurin:25-jre
RUN groupadd --gid 10001 konbit && useradd --uid 10001 --gid konbit --no-create-home --shell /usr/sbin/nologin konbit
WORKDIR /konbit
# What changes seldom comes first, so that a new version of a service is a small layer.
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
COPY --chmod=0555 deploy/docker/healthy /usr/local/bin/healthy
USER 10001:10001
ENV JAVA_TOOL_OPTIONS="-XX:+UseSerialGC -XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"
# Nothing is written but to /tmp, so the file system may be read-only.
ENTRYPOINT ["java", "-jar", "service.jar"]
