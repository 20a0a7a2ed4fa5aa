package org.konbit.local;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.konbit.local.process.Entry;
import org.konbit.local.process.Json;
import org.konbit.local.process.Processes;
import org.konbit.local.process.Trouble;

/** Tells the gateway where each service is. */
record Instances(Settings settings, Processes processes) {
    /** Without those that are about to leave; a lone instance stays in the list while it is away. */
    void write(List<Entry> leaving) {
        var addresses = new TreeMap<String, List<String>>();
        for (var part : Part.SERVICES) {
            if (part == Part.GATEWAY) continue;
            var there = processes.running(part.title()).stream()
                    .filter(entry -> !leaving.contains(entry))
                    .map(entry -> address(entry.port()))
                    .toList();
            addresses.put(
                    part.title(),
                    there.isEmpty() ? List.of(address(settings.ports().of(part))) : there);
        }
        try {
            Json.write(settings.data().instances(), addresses);
        } catch (IOException broken) {
            throw new Trouble(
                    "The data folder cannot be written: " + broken.getMessage(), "see whether the disk is full");
        }
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }
}
