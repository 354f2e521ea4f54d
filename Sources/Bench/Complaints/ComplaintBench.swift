import Glibc
import Supervision

/// A register of a hundred thousand complaints of ten years: taken in, reported on, and lying in a store that is used.
enum ComplaintBench {
  private static let count = 100_000
  private static let rounds = 9

  static func run() throws {
    let folder = try ScratchFolder()
    let (file, small, large) = (folder.file("register.csv"), folder.file("small.plist"), folder.file("large.plist"))
    try write(file)
    setenv("USER", "bench", 0)
    let importing = [
      "import", "complaints", file, "--time-format", "MM/dd/yyyy hh:mm:ss a", "--zone", "America/New_York",
    ]
    var report = Report("complaints: \(count) of a register, \(Programs.showroom)")
    var taking = Samples("import complaints, \(count) rows, onto the disk")
    for round in 0..<3 {
      let store = round == 2 ? large : folder.file("try\(round).plist")
      try Programs.begin(store)
      let status = try taking.time { try Process.run([Programs.showroom, "--store", store] + importing) }
      guard status == 0 else { throw Failure(description: "the register was not taken in") }
    }
    try Programs.begin(small)
    for store in [small, large] {
      // Ten open ones, of the day after, in both.
      for number in 0..<10 {
        let open = ["complaint", "open", "客户\(number)", "--kind", "service"]
        guard try Process.run([Programs.showroom, "--store", store, "--now", tomorrow] + open) == 0 else {
          throw Failure(description: "no complaint could be taken down")
        }
      }
    }
    report.add(taking)
    func timed(_ name: String, _ store: String, _ words: [String]) throws -> Samples {
      var samples = Samples(name)
      for _ in 0..<rounds {
        try samples.time { _ = try Process.run([Programs.showroom, "--store", store, "--now", tomorrow] + words) }
      }
      report.add(samples)
      return samples
    }
    let month = try timed("report of a month", large, ["report", "complaints", "--month", "2024-05", "--format", "md"])
    let all = try timed("report of ten years by month", large, ["report", "complaints", "--by", "month"])
    let list = try timed("list, \(count) closed ones in the archive", large, ["complaint", "list"])
    let ten = try timed("list, ten in all", small, ["complaint", "list"])
    report.show()
    let milliseconds = { (samples: Samples) in samples.percentile(0.5).microseconds / 1000 }
    Verdicts.add(
      "import of 100,000 complaints", "\((milliseconds(taking) / 1000).text(2)) s", goal: "≤ 3 s",
      isReached: milliseconds(taking) <= 3000)
    Verdicts.add(
      "complaint report of a month among 100,000",
      "\(milliseconds(month).text(1)) ms (all ten years \(milliseconds(all).text(1)) ms)",
      goal: "≤ 50 ms", isReached: milliseconds(month) <= 50)
    Verdicts.add(
      "list of the desk with 100,000 put away", "\((milliseconds(list) / milliseconds(ten)).text(2)) × with ten in all",
      goal: "≤ 1.2 ×", isReached: milliseconds(list) <= 1.2 * milliseconds(ten))
  }

  /// A day on which the register is history: the day it was taken in holds its act.
  private static let tomorrow = "2099-01-05T10:00"

  private static func write(_ path: String) throws {
    var chance = Chance()
    var text = "Unique Key,Created Date,Closed Date,Type,Descriptor,Department\n"
    for number in 0..<count {
      let start = 1_460_000_000 + chance.draw(0...310_000_000)
      let closed = time(start + chance.draw(0...400_000))
      text +=
        "\(10_000_000 + number),\(time(start)),\(closed),\(chance.pick(["Noise", "Heat", "service"])),"
        + "Loud Music \(number % 97),\(chance.pick(["HPD", "DOT", "after-sales"]))\n"
    }
    guard let file = fopen(path, "w") else { throw Failure(description: "cannot write \(path)") }
    fputs(text, file)
    fclose(file)
  }

  /// The same numbers every time.
  private struct Chance {
    private var state: UInt64 = 9

    mutating func draw(_ range: ClosedRange<Int>) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Int(state >> 33) % (range.upperBound - range.lowerBound + 1)
    }

    mutating func pick(_ words: [String]) -> String { words[draw(0...words.count - 1)] }
  }

  /// As a public register writes it: 05/31/2024 02:07:09 PM.
  private static func time(_ seconds: Int) -> String {
    let date = CivilDay(number: seconds / 86_400).date
    let (hour, minute, second) = (seconds % 86_400 / 3600, seconds / 60 % 60, seconds % 60)
    func two(_ number: Int) -> String { String(number).leftPadded(to: 2, with: "0") }
    let half = hour < 12 ? "AM" : "PM"
    return
      "\(two(date.month))/\(two(date.day))/\(date.year) \(two((hour + 11) % 12 + 1)):\(two(minute)):\(two(second)) \(half)"
  }
}
