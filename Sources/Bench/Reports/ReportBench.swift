import Glibc
import Journal

/// Reports of a month and of a year in a store of ten years.
enum ReportBench {
  private static let rounds = 9

  static func run() throws {
    let path = try TenYears.store()
    var report = Report("reports: ten years of visits and cards, \(Programs.showroom)")
    func timed(_ name: String, _ words: [String], rounds: Int = rounds) throws -> Double {
      var samples = Samples(name)
      for _ in 0..<rounds {
        let status = try samples.time {
          try Process.run([Programs.showroom, "--store", path, "--now", "2026-11-22T20:00", "report", "qcs"] + words)
        }
        guard status == 0 else { throw Failure(description: "the report of \(name) failed") }
      }
      report.add(samples)
      return samples.percentile(0.5).microseconds / 1000
    }
    unlink(path + ".d/reports/2020-05.facts")
    let first = try timed("a month for the first time", ["3", "--month", "2020-05"], rounds: 1)
    let month = try timed("report 3 of a month", ["3", "--month", "2020-05"])
    let comparison = try timed("report 6 of a month", ["6", "--month", "2020-05"])
    let current = try timed("report 5 of the month under way", ["5", "--month", "this"])
    report.show()
    let slowest = max(month, comparison, current)
    Verdicts.add(
      "QC-S report of a month in ten years",
      "\(slowest.text(1)) ms (the first time it is asked for \(first.text(0)) ms)", goal: "≤ 50 ms",
      isReached: slowest <= 50)
  }
}
