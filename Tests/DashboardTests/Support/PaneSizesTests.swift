import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct PaneSizesTests {
  /// Numbers that look random and are the same on every run.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// A floor on which anything may have happened.
  private func anyFloor(_ dice: inout Dice) -> (PaneFloor, Moment) {
    var floor = Bool.random(using: &dice) ? PaneFloor.lively : PaneFloor()
    var minute = 500
    for _ in 0..<Int.random(in: 0...30, using: &dice) {
      minute += Int.random(in: 0...20, using: &dice)
      let now = PaneFloor.at(0, min(minute, 1439))
      let person = StaffID(rawValue: Int.random(in: 1...14, using: &dice))
      switch Int.random(in: 0...6, using: &dice) {
      case 0:
        let name = String(repeating: "长", count: Int.random(in: 1...20, using: &dice)) + "\(person.rawValue)"
        floor.ask(.staff(.add(name: name, latin: "", title: .consultant)), at: now)
      case 1: floor.send(person.rawValue, to: Place.defaults.randomElement(using: &dice)?.id ?? .door, at: now)
      case 2: floor.ask(.traffic(.count("referral", people: Int.random(in: 1...500, using: &dice))), at: now)
      case 3:
        let details = ComplaintDetails(
          customer: String(repeating: "Mr 客", count: Int.random(in: 1...12, using: &dice)), kind: "parts",
          grade: ComplaintGrade.allCases.randomElement(using: &dice) ?? .ordinary, facts: "a\nb", wish: "c")
        floor.ask(.complaint(.open(details)), at: now)
      case 4:
        let id = ComplaintID(rawValue: Int.random(in: 1...6, using: &dice))
        floor.ask(.complaint(.advance(id, note: "line\nbreak")), at: now)
      case 5: floor.ask(.roster(.setShift(person, day: PaneFloor.day, kind: "late")), at: now)
      default:
        if let item = floor.state.today(at: now).randomElement(using: &dice) {
          floor.ask(.duty(.check(item.key, note: "好")), at: now)
        }
      }
    }
    return (floor, PaneFloor.at(0, min(minute + Int.random(in: 0...400, using: &dice), 1439)))
  }

  @Test func everyPaneFitsEverySizeWithoutSpillingOver() {
    var dice = Dice(state: 7)
    for _ in 0..<100 {
      let (floor, now) = anyFloor(&dice)
      let size = Size(columns: Int.random(in: 0...120, using: &dice), rows: Int.random(in: 0...60, using: &dice))
      let language = Language.allCases.randomElement(using: &dice) ?? .english
      for pane in panes {
        let rows = pane.rows(.of(floor.state, at: now))
        let view = PaneView(
          sight: .of(floor.state, at: now), language: language,
          isFocused: Bool.random(using: &dice), isZoomed: Bool.random(using: &dice),
          selection: Bool.random(using: &dice) ? rows.randomElement(using: &dice) : nil)
        // The pane lies in the middle of a sea of dots, which must stay dry.
        let sea = Size(columns: size.columns + 4, rows: size.rows + 2)
        var screen = Screen(size: sea)
        screen.fill(screen.bounds, with: "~", style: .text)
        let place = Rect(x: 2, y: 1, width: size.columns, height: size.rows)
        screen.fill(place, surface: .base)
        screen.within(place) { pane.draw(&$0, view) }
        let lines = screen.lines
        #expect(lines.first == String(repeating: "~", count: sea.columns))
        #expect(lines.last == String(repeating: "~", count: sea.columns))
        for line in lines.dropFirst().dropLast() {
          #expect(TextWidth.cells(line) == sea.columns)
          #expect(line.hasPrefix("~~") && line.hasSuffix("~~"))
          guard size.columns > 1, size.rows > 1 else { continue }
          // Wide characters must not push the border out of its column.
          #expect("╭│╰".contains(line.dropFirst(2).first ?? " "))
          #expect("╮│┃╯".contains(line.dropLast(2).last ?? " "), "\(pane.id) \(size) \(line)")
        }
        #expect(pane.summary(view).cells <= 40)
        #expect(Set(rows).count == rows.count)
      }
    }
  }

  @Test(arguments: Language.allCases) func nothingChangesWithinAMinute(language: Language) {
    let state = PaneFloor.lively.state
    for pane in panes {
      let screens = [1, 31, 59].map { drawn(pane, on: state, at: PaneFloor.at(10, 42, second: $0), language, 90, 24) }
      #expect(screens[0].lines == screens[1].lines)
      #expect(screens[1] == screens[2])
    }
  }
}
