@testable import Supervision

extension Author {
  static let xia = Author(user: "xia", terminal: "pts/1")
  static let xiaElsewhere = Author(user: "xia", terminal: "pts/2")
  static let lu = Author(user: "lu", terminal: "pts/3")
}

/// A showroom that things happen to at told times, under counted identifiers.
struct Story {
  /// A Monday.
  static let day = CivilDay(number: 20_780)
  static let shanghai = 8 * 3600

  var showroom = Showroom()
  var now = Moment(day: day, time: ClockTime(8, 0), offset: shanghai)
  var log: [Act] = []

  var state: ShowroomState { showroom.state }

  /// A house with some people, all consultants, numbered from 1.
  init(people names: String...) throws {
    for name in names { try run(.staff(.add(name: name, latin: "", title: .consultant))) }
  }

  mutating func at(_ hour: Int, _ minute: Int, _ second: Int = 0, day: CivilDay = Story.day) {
    now = Moment(day: day, time: ClockTime(seconds: hour * 3600 + minute * 60 + second), offset: Story.shanghai)
  }

  @discardableResult
  mutating func run(_ command: Command, by author: Author = .xia) throws(Refusal) -> Act {
    let context = Context(now: now, author: author, id: ActID(high: 1, low: UInt64(log.count)))
    let act = try showroom.decide(command, context)
    showroom.apply(act)
    log.append(act)
    return act
  }

  /// The rule that refuses a command, having seen that nothing changed and that both languages say why.
  mutating func refusal(of command: Command, by author: Author = .xia) -> Refusal? {
    let before = showroom
    do throws(Refusal) {
      try run(command, by: author)
      return nil
    } catch {
      return showroom == before && error.isSpokenInBoth ? error : nil
    }
  }

  mutating func move(_ staff: Int, _ place: PlaceID, back: ClockTime? = nil) throws {
    try run(.floor(.move(.init(rawValue: staff), to: place, back: back)))
  }

  /// A shift of own hours, and posts at the door inside it.
  mutating func shift(_ staff: Int, _ from: ClockTime, _ to: ClockTime, door: [Hours] = []) throws {
    let id = StaffID(rawValue: staff)
    try run(.roster(.setHours(id, day: Story.day, from: from, to: to)))
    for hours in door {
      try run(.roster(.setPost(id, place: .door, day: Story.day, from: hours.from, to: hours.to)))
    }
  }
}

extension Refusal {
  var isSpokenInBoth: Bool {
    !words.zh.isEmpty && !words.en.isEmpty && words.zh != words.en
      && words.zh.unicodeScalars.contains { $0.value >= 0x4E00 }
  }
}

extension Hours {
  init(_ from: Int, _ to: Int) { self.init(from: ClockTime(from, 0), to: ClockTime(to, 0)) }
}
