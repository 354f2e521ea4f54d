import Dashboard
import Supervision
import Terminal

/// The search over every card and visit ever: from a key to the screen with 200,000 cards and as many visits.
enum SearchBench {
  private static let count = 200_000
  private static let size = Size(columns: 120, rows: 36)

  static func run() throws {
    let day = PracticeDay(day: CivilDay(number: 20_780), offset: 28_800, seed: 1)
    let world = World(showroom: day.showroom(until: day.start).showroom, now: day.start)
    let register = past(until: day.day)
    let terminal = try QuietTerminal(size)
    let theme = ThemeLibrary.fallback
    var dashboard = Dashboard(language: .chinese, theme: theme.name, themes: [theme.name])
    var drawing = Drawing()
    for key in ["8", "/"] { _ = dashboard.handle(.key(.character(Character(key))), world) }
    dashboard.registered(RegisterSearch(register), world)
    var (first, keys) = (Samples("the first letter, which finds the most"), Samples("every key of ten searches"))
    for word in ["wxt", "138", "8812", "王", "锐界", "zgq", "5", "lina", "小龙", "zzzz"] {
      for round in 0..<12 {
        for (place, letter) in word.enumerated() {
          keys.time {
            let press = {
              _ = dashboard.handle(.key(.character(letter)), world)
              terminal.session.show(dashboard.draw(world, size: size, over: &drawing), theme: theme)
            }
            if place == 0, round > 0 { first.time(press) } else { press() }
          }
        }
        _ = dashboard.handle(.key(.control("u")), world)
      }
    }
    var report = Report("search: \(count) cards and \(count) visits, key to screen at \(size.columns)×\(size.rows)")
    report.add(first)
    report.add(keys)
    report.show()
    let (half, most) = (keys.percentile(0.5).microseconds / 1000, keys.percentile(0.99).microseconds / 1000)
    Verdicts.add(
      "search among \(count) cards, key to screen", "\(half.text(1)) ms, p99 \(most.text(1)) ms", goal: "≤ 16 ms",
      isReached: most <= 16)
  }

  /// Ten years of customers with names as common as real ones.
  private static func past(until day: CivilDay) -> Register {
    let families = Array("王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗曾解单仇查")
    let given = Array("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英小龙晓彤思远国建梓涵宇航文斌")
    let models = ["锐界L", "探险者", "蒙迪欧", "领睿", "锐际", "电马"]
    let days = 3_650
    var register = Register(names: [""] + models, steps: [], covered: day.advanced(by: -1))
    register.cards.reserveCapacity(count)
    var state: UInt64 = 9
    func draw(_ most: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % most
    }
    for number in 1...count {
      let name = String([families[draw(families.count)], given[draw(given.count)], given[draw(given.count)]])
      let phone = "1\(3 + draw(7))\(100_000_000 + draw(900_000_000))"
      let model = draw(models.count)
      var card = RegisteredCard()
      card.number = Int32(number)
      card.day = Int32(day.number - days + number * days / count)
      card.made = Int64(card.day) * 86_400_000
      card.touched = card.day + Int32(draw(30))
      card.consultant = Int32(1 + draw(12))
      card.model = Int32(model + 1)
      card.levelPlace = UInt8(draw(9))
      card.visits = UInt16(draw(4))
      let initials = PinyinInitials.standard.readings(of: name).joined(separator: " ")
      let line = Array("\(name)\t\(initials)\t\(phone)\t\(models[model].lowercased())".utf8)
      (card.line, card.lineCount) = (UInt32(register.lines.count), UInt16(line.count))
      register.lines += line
      let words = Array("\(name)\t\(phone)\t\(models[model])".utf8)
      (card.words, card.wordsCount) = (UInt32(register.words.count), UInt16(words.count))
      register.words += words
      register.cards.append(card)
      var visit = RegisteredVisit()
      (visit.number, visit.arrived, visit.day) = (Int32(number), card.made, card.day)
      visit.card = draw(3) == 0 ? 0 : Int32(number)
      register.visits.append(visit)
    }
    return register
  }
}
