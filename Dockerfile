# All images of this repository. Built from its root, once everything is packaged (mvn -B package -DskipTests):
#   docker build --build-arg MODULE=campaigns-service --build-arg PORT=8082 -t konbit/campaigns-service .
#   docker build --target local-platform -t konbit/local-platform .
FROM eclipse-temurin:25-jre AS base
RUN groupadd --system --gid 10001 konbit \
    && useradd --system --uid 10001 --gid konbit --no-create-home --shell /usr/sbin/nologin konbit
WORKDIR /app
COPY deploy/healthy ./
USER 10001:10001
ENV KONBIT_BIND_ADDRESS=0.0.0.0 \
    JAVA_TOOL_OPTIONS="-XX:+UseSerialGC -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"
# Only /tmp is written to: run it with a read-only root and a tmpfs there.
VOLUME /tmp
HEALTHCHECK --interval=5s --timeout=3s --start-period=120s --retries=5 CMD ["bash", "healthy"]

# The mail and phone stand-ins, what creates the topics, and the launcher's commands, for docker-compose.yml alone.
FROM base AS local-platform
COPY local-platform/target/lib/ ./lib/
COPY contracts/topics.json ./contracts/
COPY local-platform/target/local-platform-0.1.0-SNAPSHOT.jar ./local-platform.jar
ENV KONBIT_HEALTH=8090/health
EXPOSE 8090 8025
ENTRYPOINT ["java", "-Dkonbit.home=/app", "-cp", "local-platform.jar"]
CMD ["org.konbit.local.standin.StandIns"]

FROM eclipse-temurin:25-jre AS layers
ARG MODULE
COPY ${MODULE}/target/${MODULE}.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --destination /layers

# A service: what changes least comes first.
FROM base
ARG PORT
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
ENV KONBIT_HEALTH=${PORT}/actuator/health/readiness
EXPOSE ${PORT}
ENTRYPOINT ["java", "-jar", "application.jar"]
