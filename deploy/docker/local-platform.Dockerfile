# syntax=docker/dockerfile:1
# The mail and phone stand-ins, what creates the topics, and the launcher's commands, for docker-compose.yml alone.
#   docker build -f deploy/docker/local-platform.Dockerfile -t konbit/local-platform .

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /konbit
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp package -DskipTests -pl local-platform -am \
 && cp local-platform/target/local-platform-*T.jar /local-platform.jar

FROM eclipse-temurin:25-jre
RUN groupadd --gid 10001 konbit && useradd --uid 10001 --gid konbit --no-create-home --shell /usr/sbin/nologin konbit
WORKDIR /konbit
COPY --from=build /konbit/local-platform/target/lib/ ./lib/
COPY --from=build /local-platform.jar ./
COPY contracts/topics.json ./contracts/
COPY --chmod=0555 deploy/docker/healthy /usr/local/bin/healthy
USER 10001:10001
ENV JAVA_TOOL_OPTIONS="-XX:+UseSerialGC -XX:MaxRAMPercentage=50 -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED"
ENTRYPOINT ["java", "-Dkonbit.home=/konbit", "-cp", "local-platform.jar"]
CMD ["org.konbit.local.standin.StandIns"]
