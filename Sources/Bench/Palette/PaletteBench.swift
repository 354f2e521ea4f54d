import Dashboard
import Supervision
import Terminal

/// The palette: from a key to the screen with 100,000 cards at hand, far more than a showroom ever has.
enum PaletteBench {
  private static let count = 100_000
  private static let size = Size(columns: 120, rows: 36)

  static func run() throws {
    let day = PracticeDay(day: CivilDay(number: 20_780), offset: 28_800, seed: 1)
    let world = world(day)
    let terminal = try QuietTerminal(size)
    let theme = ThemeLibrary.fallback
    var dashboard = Dashboard(language: .chinese, theme: theme.name, themes: [theme.name])
    var drawing = Drawing()
    terminal.session.show(dashboard.draw(world, size: size, over: &drawing), theme: theme)
    func press(_ key: Key) {
      _ = dashboard.handle(.key(key), world)
      terminal.session.show(dashboard.draw(world, size: size, over: &drawing), theme: theme)
    }
    var opening = Samples("opening it")
    var portions = Samples("taking in a portion, between keys")
    for _ in 0..<8 {
      opening.time { press(.character(":")) }
      while dashboard.isStocking { portions.time { dashboard.goOnStocking(world) } }
      press(.escape)
    }
    var keys = Samples("every key of twelve lines")
    let lines = [
      "卡 wxt 级别", "潜客卡 138", "card 99999 follow", "door li na", "投诉 41 解决", "门口 李娜", "tally walk-in 3", "王晓彤", "8812",
      "zgq", "回访 王伟", "undo",
    ]
    press(.character(":"))
    while dashboard.isStocking { dashboard.goOnStocking(world) }
    for _ in 0..<6 {
      for line in lines {
        for letter in line { keys.time { press(.character(letter)) } }
        press(.control("u"))
      }
    }
    var report = Report("palette: \(count) cards at hand, key to screen at \(size.columns)×\(size.rows)")
    report.add(opening)
    report.add(portions)
    report.add(keys)
    report.show()
    let (half, most) = (keys.percentile(0.5).microseconds / 1000, keys.percentile(0.99).microseconds / 1000)
    Verdicts.add(
      "palette among \(count) things, key to screen", "\(half.text(1)) ms, p99 \(most.text(1)) ms", goal: "≤ 16 ms",
      isReached: most <= 16)
  }

  /// A practice day with so many cards, of names as common as real ones.
  private static func world(_ day: PracticeDay) -> World {
    let families = Array("王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗曾解单仇查")
    let given = Array("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英小龙晓彤思远国建梓涵宇航文斌")
    var dice: UInt64 = 9
    func draw(_ most: Int) -> Int {
      dice = dice &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(dice >> 33) % most
    }
    var showroom = day.showroom(until: day.start).showroom
    let first = (showroom.state.cards.cards.keys.map(\.rawValue).max() ?? 0) + 1
    let made = (0..<count).map { number in
      var details = CardDetails()
      details.name = String([families[draw(families.count)], given[draw(given.count)], given[draw(given.count)]])
      details.phone = "1\(3 + draw(7))\(100_000_000 + draw(900_000_000))"
      return Event.card(.made(card: CardID(rawValue: first + number), channel: .walkIn, visit: nil, details: details))
    }
    showroom.apply(
      Act(
        id: ActID(high: 7, low: 7), at: day.start, by: Author(user: "bench", terminal: ""), events: made))
    return World(showroom: showroom, now: day.start)
  }
}
