import Supervision
import Terminal

/// The search over every card and visit ever, with every key: what is typed, what narrows it, what was found, and the
/// customer that lies open.
struct SearchLayer: Sendable {
  /// What the keys go to beside the list.
  enum Part: Int, CaseIterable, Sendable {
    case text, level, consultant, days
  }

  /// Which days a search may be narrowed to.
  enum Days: Int, CaseIterable, Sendable {
    case ever, today, week, month, year

    var name: Phrase {
      switch self {
      case .ever: Phrase(zh: "全部", en: "ever")
      case .today: Phrase(zh: "今天", en: "today")
      case .week: Phrase(zh: "近 7 天", en: "7 days")
      case .month: Phrase(zh: "近 30 天", en: "30 days")
      case .year: Phrase(zh: "近一年", en: "a year")
      }
    }

    func range(on today: CivilDay) -> ClosedRange<CivilDay>? {
      switch self {
      case .ever: nil
      case .today: today...today
      case .week: today.advanced(by: -6)...today
      case .month: today.advanced(by: -29)...today
      case .year: today.advanced(by: -364)...today
      }
    }
  }

  /// What is typed.
  var field: TextField
  /// What the keys go to.
  var part = Part.text
  /// The level asked for; nil for any.
  var level: CustomerLevel?
  /// The consultant asked for; nil for any.
  var consultant: StaffID?
  /// The days asked for.
  var days = Days.ever
  /// What was found.
  private(set) var found = RegisterFindings()
  /// The line at which the marker stands, from 0.
  var selection = 0
  /// The customer that lies open; nil for the list.
  var open: RegisterHit?
  /// Rows scrolled down in it.
  var scroll = 0
  /// What the showroom has at hand, and after how many acts of which day that was.
  private(set) var hand = Register()
  private var mark: Mark?

  private struct Mark: Hashable {
    let day: CivilDay?
    let acts: Int
    let past: CivilDay?
  }

  /// How many of what was found are listed.
  static let limit = 300

  /// A search that begins with a text.
  init(_ text: String) { field = TextField(text, limit: 60) }

  /// Searches anew, if anything it depends on has changed or `always`.
  mutating func refresh(_ search: RegisterSearch, _ world: World, always: Bool) {
    let mark = Mark(
      day: world.showroom.day, acts: world.showroom.acts.count, past: search.past.covered)
    guard always || mark != self.mark else { return }
    if mark != self.mark { hand = RegisterSearch.hand(world.showroom) }
    self.mark = mark
    let today = world.showroom.state.businessDay(of: world.now)
    let query = RegisterQuery(
      field.text, levels: level.map { [$0] } ?? [], consultant: consultant, days: days.range(on: today))
    found = search.find(query, hand: hand, limit: Self.limit)
    selection = min(selection, max(found.hits.count - 1, 0))
  }

  /// What came of a key.
  enum Outcome {
    case handled
    /// What is sought has changed.
    case changed
    case cancelled
    /// The card at hand is to be worked on.
    case chosen(CardID)
  }

  /// Does what a key does.
  mutating func handle(_ key: Key, _ state: ShowroomState) -> Outcome {
    if open != nil { return handleOpen(key, state) }
    let last = max(found.hits.count - 1, 0)
    switch key {
    case .escape: return .cancelled
    case .enter:
      guard found.hits.indices.contains(selection) else { return .handled }
      (open, scroll) = (found.hits[selection], 0)
    case .up, .control("p"): selection = max(selection - 1, 0)
    case .down, .control("n"): selection = min(selection + 1, last)
    case .pageUp: selection = max(selection - 10, 0)
    case .pageDown: selection = min(selection + 10, last)
    case .tab: part = Part(rawValue: (part.rawValue + 1) % Part.allCases.count) ?? .text
    case .backTab: part = Part(rawValue: (part.rawValue + Part.allCases.count - 1) % Part.allCases.count) ?? .text
    case .left where part != .text:
      turn(-1, state)
      return .changed
    case .right where part != .text, .character(" ") where part != .text:
      turn(1, state)
      return .changed
    default:
      let before = field.text
      guard field.handle(key) else { return .handled }
      part = .text
      guard field.text != before else { return .handled }
      selection = 0
      return .changed
    }
    return .handled
  }

  private mutating func handleOpen(_ key: Key, _ state: ShowroomState) -> Outcome {
    switch key.halfWidth {
    case .escape, .left, .character("q"): open = nil
    case .up, .character("k"): scroll = max(scroll - 1, 0)
    case .down, .character("j"): scroll = min(scroll + 1, 10_000)
    case .pageUp: scroll = max(scroll - 10, 0)
    case .pageDown: scroll = min(scroll + 10, 10_000)
    case .enter:
      if case .card(let card)? = open, state.cards[CardID(rawValue: Int(card.number))] != nil {
        return .chosen(CardID(rawValue: Int(card.number)))
      }
    default: break
    }
    return .handled
  }

  /// The next of the choices of a part, round and round.
  private mutating func turn(_ step: Int, _ state: ShowroomState) {
    selection = 0
    switch part {
    case .text: break
    case .level: level = Self.next(level, CustomerLevel.allCases, step)
    case .consultant: consultant = Self.next(consultant, state.team.filter { $0.title == .consultant }.map(\.id), step)
    case .days:
      let all = Days.allCases.count
      days = Days(rawValue: (days.rawValue + step + all) % all) ?? .ever
    }
  }

  private static func next<Value: Equatable>(_ value: Value?, _ all: [Value], _ step: Int) -> Value? {
    let place = value.flatMap(all.firstIndex).map { $0 + 1 } ?? 0
    let next = (place + step + all.count + 1) % (all.count + 1)
    return next == 0 ? nil : all[next - 1]
  }
}
