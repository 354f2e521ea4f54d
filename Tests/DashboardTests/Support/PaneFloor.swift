import Supervision

/// A floor put together by asking the rules, act by act, for tests that look at panes.
struct PaneFloor {
  private(set) var showroom = Showroom()
  private var acts: UInt64 = 0
  /// Monday.
  static let day = CivilDay(number: 20_780)
  static let offset = 8 * 3600

  var state: ShowroomState { showroom.state }

  /// A moment of the day, or of one so many days before.
  static func at(_ hour: Int, _ minute: Int, second: Int = 0, daysBefore: Int = 0) -> Moment {
    Moment(
      day: day.advanced(by: -daysBefore), time: ClockTime(seconds: (hour * 60 + minute) * 60 + second), offset: offset)
  }

  /// Asks for something; what the rules refuse changes nothing.
  mutating func ask(_ command: Command, at now: Moment, by user: String = "陈主管") {
    acts += 1
    let context = Context(now: now, author: Author(user: user, terminal: "pts/1"), id: ActID(high: 0, low: acts))
    guard let act = try? showroom.decide(command, context) else { return }
    showroom.apply(act)
  }

  mutating func send(_ person: Int, to place: PlaceID, at now: Moment, back: ClockTime? = nil) {
    ask(.floor(.move(StaffID(rawValue: person), to: place, back: back)), at: now)
  }
}

extension PaneFloor {
  /// A lively Monday at 10:42: twelve people, a door gap coming, complaints in every phase, duties half done.
  static var lively: PaneFloor {
    var floor = PaneFloor()
    floor.takeOn()
    floor.recallWeeks()
    floor.complainOvernight()
    floor.open()
    floor.welcome()
    return floor
  }

  static let livelyNow = at(10, 42, second: 7)

  private mutating func takeOn() {
    let people = [
      ("陈洁", "Chen Jie"), ("李娜", "Li Na"), ("王伟", "Wang Wei"), ("张敏", "Zhang Min"), ("刘洋", "Liu Yang"),
      ("赵磊", "Zhao Lei"), ("孙浩", "Sun Hao"), ("周婷", "Zhou Ting"), ("欧阳文静", "Ouyang Wenjing"), ("Marco Rossi", ""),
      ("马丽", "Ma Li"), ("何军", "He Jun"),
    ]
    for (index, (name, latin)) in people.enumerated() {
      let title: JobTitle = index == 0 ? .supervisor : index == 10 ? .reception : .consultant
      ask(.staff(.add(name: name, latin: latin, title: title)), at: Self.at(9, 0, daysBefore: 90))
    }
  }

  private mutating func recallWeeks() {
    let usual = [2, 2, 3, 4, 5, 6, 7, 6, 4, 3, 3, 5, 6, 7, 6, 4, 3, 2, 1]
    for week in 1...8 {
      var people = HalfHours()
      for (index, count) in usual.enumerated() { people[17 + index] = max(count + (week * 7 + index * 5) % 3 - 1, 0) }
      let day = Self.day.advanced(by: -7 * week)
      ask(.traffic(.take(.walkIn, day: day, people: people)), at: Self.at(9, 0, daysBefore: 1))
    }
  }

  private mutating func complainOvernight() {
    func details(_ customer: String, _ kind: ComplaintKindID, _ grade: ComplaintGrade = .ordinary) -> ComplaintDetails {
      ComplaintDetails(
        customer: customer, phone: "138 0013 8000", kind: kind, grade: grade,
        facts: "提车后第三天中控屏黑屏,已来店两次,仍未解决。", wish: "本周内修好,并书面说明原因。")
    }
    func id(_ number: Int) -> ComplaintID { ComplaintID(rawValue: number) }
    ask(.complaint(.open(details("黄先生", "product", .grave))), at: Self.at(22, 30, daysBefore: 1))
    ask(.complaint(.acknowledge(id(1))), at: Self.at(22, 41, daysBefore: 1))
    ask(.complaint(.advance(id(1))), at: Self.at(22, 55, daysBefore: 1))
    ask(.complaint(.open(details("周女士", "contract", .escalated))), at: Self.at(1, 33))
    ask(.complaint(.acknowledge(id(2))), at: Self.at(2, 0))
    ask(.complaint(.open(details("Mr Andersson", "repair"))), at: Self.at(4, 10))
    ask(.complaint(.acknowledge(id(3))), at: Self.at(4, 30))
    ask(.complaint(.open(details("林先生", "sales"))), at: Self.at(7, 2))
    ask(.complaint(.acknowledge(id(4))), at: Self.at(8, 20))
    ask(.complaint(.route(id(1), "after-sales", owner: "钱师傅", note: "检查线束")), at: Self.at(8, 40))
    ask(.complaint(.advance(id(2))), at: Self.at(8, 45))
    ask(.complaint(.resolve(id(4), plan: "更换地垫,赠保养一次")), at: Self.at(9, 5))
    ask(.complaint(.tell(id(4))), at: Self.at(9, 30))
    ask(.complaint(.open(details("吴女士", "service"))), at: Self.at(9, 55))
  }

  private mutating func open() {
    let early = [1, 2, 3, 4, 5, 6, 11]
    let late = [7, 8, 9, 10]
    for person in early {
      ask(.roster(.setShift(StaffID(rawValue: person), day: Self.day, kind: "early")), at: Self.at(8, 20))
    }
    for person in late {
      ask(.roster(.setShift(StaffID(rawValue: person), day: Self.day, kind: "late")), at: Self.at(8, 20))
    }
    let stints = [
      (2, 8), (3, 8), (4, 9), (5, 9), (2, 10), (6, 10), (8, 12), (9, 12), (3, 13), (5, 13), (7, 14), (4, 14), (6, 15),
      (9, 15),
    ]
    for (person, hour) in stints {
      let from = ClockTime(hour, 30)
      let place = PlaceID.door
      ask(
        .roster(
          .setPost(
            StaffID(rawValue: person), place: place, day: Self.day, from: from, to: from.advanced(by: Minutes(60)))),
        at: Self.at(8, 22))
    }
    for (key, time) in [("2.4@08:30", 40), ("2.6@08:45", 48)] {
      guard let duty = DutyKey(text: key) else { continue }
      ask(.duty(.check(duty, note: time == 40 ? "9 人到齐" : "")), at: Self.at(8, time))
    }
  }

  private mutating func welcome() {
    for person in [1, 2, 3, 4, 5, 6, 11] { send(person, to: .onCall, at: Self.at(8, 26 + person % 4)) }
    send(2, to: .door, at: Self.at(8, 31))
    send(3, to: .door, at: Self.at(8, 30))
    send(11, to: .desk, at: Self.at(8, 35))
    send(9, to: .onCall, at: Self.at(9, 24))
    send(10, to: .onCall, at: Self.at(9, 28))
    send(4, to: .door, at: Self.at(9, 31))
    send(3, to: "test-drive", at: Self.at(9, 40))
    send(5, to: .door, at: Self.at(9, 52))
    send(2, to: .onCall, at: Self.at(9, 53))
    if let duty = DutyKey(text: "2.5@09:30") { ask(.duty(.check(duty, note: "96%")), at: Self.at(9, 44)) }
    if let duty = DutyKey(text: "2.14@09:00") { ask(.duty(.check(duty)), at: Self.at(9, 46), by: "Li Na") }
    send(9, to: "negotiation", at: Self.at(10, 3))
    send(10, to: "customer", at: Self.at(10, 19))
    if let duty = DutyKey(text: "2.4@10:00") { ask(.duty(.check(duty)), at: Self.at(9, 58)) }
    send(1, to: "meeting", at: Self.at(10, 30), back: ClockTime(11, 30))
    send(2, to: .door, at: Self.at(10, 31))
    send(4, to: .onCall, at: Self.at(10, 31))
    send(6, to: .desk, at: Self.at(10, 37))
    let arrivals = [
      (8, 41, 1), (9, 6, 2), (9, 20, 1), (9, 41, 3), (9, 50, 2), (10, 4, 4), (10, 17, 3), (10, 26, 1), (10, 33, 2),
      (10, 40, 1),
    ]
    for (hour, minute, people) in arrivals { ask(.traffic(.count(.walkIn, people: people)), at: Self.at(hour, minute)) }
    for (hour, minute) in [(8, 50), (9, 15), (9, 47), (10, 11), (10, 36)] {
      ask(.traffic(.count("call-in")), at: Self.at(hour, minute))
    }
    for (hour, minute) in [(9, 2), (10, 8), (10, 9)] { ask(.traffic(.count("web")), at: Self.at(hour, minute)) }
  }
}
