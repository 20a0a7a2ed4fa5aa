package org.konbit.local.demo;

/** Step 1: a country's territories, twice. */
record ImportTerritories(Stage stage) {

    private static final String FILE = "territories-haiti.csv";

    void run() {
        var report = stage.report;
        report.step(1, "Territories of Haiti, imported twice");
        long rows = stage.data.territoryRows();
        var before = stage.organizer().get("/api/territories/HT").status() == 200;
        var first = Imports.run(stage, "territories", FILE);
        report.say("%s in %s", FILE, Report.seconds(first.took()));
        report.figure("rows read", rows, first.rows());
        report.figure(before ? "changed (they were here already)" : "created", before ? 0L : rows, first.accepted());
        var second = Imports.run(stage, "territories", FILE);
        report.figure("the same file again: changed", 0L, second.accepted());
        report.figure("the same file again: unchanged", rows, second.unchanged());
        long departments =
                stage.data.parents().values().stream().filter("HT"::equals).count();
        report.figure("departments within HT", departments, (long)
                stage.organizer().all("/api/territories?parent=HT&limit=7").size());
        var hinche = stage.organizer().get("/api/territories/GN3723841").is(200);
        report.figure("path of Hinche", "HT/HT-CE/GN3723841", hinche.at("/path"));
    }
}
