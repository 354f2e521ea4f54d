import Glibc
import Supervision

/// A hundred and fifty thousand prospects' cards of ten years, taken in from a file with all checks, onto the disk.
enum ImportBench {
  private static let count = 150_000
  private static let rounds = 3

  static func run() throws {
    let folder = try ScratchFolder()
    let file = folder.file("cards.csv")
    try write(file)
    setenv("USER", "bench", 0)
    var report = Report("import: \(count) cards, \(Programs.showroom)")
    var (taking, again) = (Samples("import cards, \(count) rows"), Samples("the same again, all on file already"))
    var most = 0
    for round in 0..<rounds {
      let store = folder.file("try\(round).plist")
      try Programs.begin(store)
      for name in people {
        let added = try Process.run([Programs.showroom, "--store", store, "--now", morning, "staff", "add", name])
        guard added == 0 else { throw Failure(description: "nobody could be taken on") }
      }
      func take(_ more: [String]) throws -> (status: Int32, kibibytes: Int) {
        let nowhere = open("/dev/null", O_RDWR | O_CLOEXEC)
        defer { close(nowhere) }
        let words = [Programs.showroom, "--store", store, "--now", morning, "import", "cards", file] + more
        return try Process(words, input: nowhere, output: nowhere, error: nowhere).waitMeasuring()
      }
      let first = try taking.time { try take([]) }
      guard first.status == 0 else { throw Failure(description: "the cards were not taken in") }
      let second = try again.time { try take(["--skip-known"]) }
      guard second.status == 0 else { throw Failure(description: "the cards on file were not passed over") }
      most = max(most, first.kibibytes, second.kibibytes)
    }
    report.add(taking)
    report.add(again)
    report.show()
    let seconds = taking.percentile(0.5).microseconds / 1e6
    Verdicts.add(
      "import of \(count) cards with checks", "\(seconds.text(2)) s, \(most / 1024) MiB at most",
      goal: "≤ 3 s, ≤ 300 MiB", isReached: seconds <= 3 && most <= 300 * 1024)
  }

  private static let morning = "2026-11-23T08:00"
  private static let people = ["李娜", "王伟", "张敏", "陈洁", "赵一鸣"]

  private static func write(_ path: String) throws {
    let families = Array("王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗")
    let given = Array("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英")
    var state: UInt64 = 9
    func draw(_ most: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % most
    }
    var text = "姓名,性别,电话,建卡时间,渠道,级别,车型,顾问,来源,下次回访,备注\n"
    for number in 0..<count {
      let day = CivilDay(number: 20_779 - 3_650 + number * 3_650 / count)
      let name = String([families[draw(families.count)], given[draw(given.count)], given[draw(given.count)]])
      let isLate = number > count * 97 / 100
      let level = isLate ? ["H", "A", "B", "C"][draw(4)] : ["D", "F1", "F2", "C", "L"][draw(5)]
      text +=
        "\(name),\(["男", "女"][draw(2)]),1\(30 + draw(9))\(10_000_000 + number * 577),"
        + "\(day) \(9 + draw(9)):\(10 + draw(50)),\(["展厅", "来电", "网络"][draw(3)]),\(level),"
        + "\(["锐界L", "探险者", "蒙迪欧", "领睿"][draw(4)]),\(people[draw(people.count)]),"
        + "\(["网络", "朋友介绍", "路过", "电台"][draw(4)]),\(isLate ? day.advanced(by: 40).iso : ""),"
        + "\(draw(10) == 0 ? "周末再来" : "")\n"
    }
    guard let file = fopen(path, "w") else { throw Failure(description: "cannot write \(path)") }
    fputs(text.replacing(" 9:", with: " 09:"), file)
    fclose(file)
  }
}
