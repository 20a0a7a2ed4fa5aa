# syntax=docker/dockerfile:1
# The mail and phone stand-ins, what creates the topics, and the launcher's commands, for docker-compose.yml alone.
# Built from the repository's root, once the jar is packaged:
#   docker build -f deploy/compose/local-platform.Dockerfile -t konbit/local-platform .
FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 konbit \
    && useradd --system --uid 10001 --gid konbit --no-create-home --shell /usr/sbin/nologin konbit
WORKDIR /app
COPY local-platform/target/lib/ ./lib/
COPY contracts/topics.json ./contracts/
COPY local-platform/target/local-platform-0.1.0-SNAPSHOT.jar ./local-platform.jar
USER 10001:10001
ENV JAVA_TOOL_OPTIONS="-XX:+UseSerialGC -XX:MaxRAMPercentage=60 -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED"
ENTRYPOINT ["java", "-Dkonbit.home=/app", "-cp", "local-platform.jar"]
CMD ["org.konbit.local.standin.StandIns"]
