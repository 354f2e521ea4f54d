@testable import Supervision

/// Commands drawn at random, about half of which a rule refuses.
struct RandomCommands {
  var chance: SplitMix
  private let names = ["陈洁", "李娜", "Li Na", "li  na", "王伟", "", "欧阳", "a\u{1B}[2J", "司徒敏"]
  private let texts = ["", "客户等了一小时", "back\u{7}", "fine", String(repeating: "长", count: 3000)]

  init(seed: UInt64) { chance = SplitMix(seed: seed) }

  mutating func command(at now: Moment, bulk: Bool = true) -> Command {
    switch chance.draw(0...(bulk ? 22 : 18)) {
    case 0, 1: .staff(staff())
    case 2...5: .floor(floor(at: now))
    case 6, 7: .roster(roster(on: now.day))
    case 8, 9: .traffic(traffic(on: now.day))
    case 10...13: .complaint(complaint(at: now))
    case 14: .duty(duty(at: now))
    case 15: .settings(settings())
    case 16, 17: .turn(turn())
    case 18: .alarm(alarm())
    case 19: .together((0..<chance.draw(0...4)).map { _ in command(at: now, bulk: false) })
    case 20, 21: .undo(chance.chance(50) ? .terminal : .user)
    default: .redo
    }
  }

  private mutating func person() -> StaffID { StaffID(rawValue: chance.draw(0...7)) }
  private mutating func time() -> ClockTime { ClockTime(seconds: chance.draw(0...96) * 900) }
  private mutating func place() -> PlaceID {
    chance.pick([.door, .door, .onCall, .desk, "test-drive", "leave", .home, "nowhere"])
  }
  private mutating func channel() -> ChannelID { chance.pick([.walkIn, "web", "pigeon"]) }
  private mutating func number() -> ComplaintID { ComplaintID(rawValue: chance.draw(0...6)) }

  private mutating func staff() -> StaffCommand {
    switch chance.draw(0...3) {
    case 0, 1: .add(name: chance.pick(names), latin: chance.pick(names), title: chance.pick(JobTitle.allCases))
    case 2: .edit(person(), name: chance.pick(names), latin: "", title: .consultant)
    default: .leave(person())
    }
  }

  private mutating func floor(at now: Moment) -> FloorCommand {
    chance.chance(70)
      ? .move(person(), to: place(), back: chance.chance(30) ? time() : nil)
      : .relieve(person(), to: place(), by: person())
  }

  private mutating func roster(on day: CivilDay) -> RosterCommand {
    switch chance.draw(0...4) {
    case 0: .setShift(person(), day: day, kind: chance.pick(["early", "晚班", "night"]))
    case 1: .setHours(person(), day: day, from: time(), to: time())
    case 2: .clearShift(person(), day: day)
    case 3: .setPost(person(), place: place(), day: day, from: time(), to: time())
    default: .clearPost(person(), place: .door, day: day, from: time())
    }
  }

  private mutating func traffic(on day: CivilDay) -> TrafficCommand {
    if chance.chance(70) { return .count(channel(), people: chance.pick([1, 2, 4, 0, -1, 501, .max])) }
    var people = HalfHours()
    people[chance.draw(0...50)] = chance.pick([3, -2, 200_000])
    return .take(channel(), day: day.advanced(by: -chance.draw(0...20)), people: people)
  }

  private mutating func complaint(at now: Moment) -> ComplaintCommand {
    let text = chance.pick(texts)
    switch chance.draw(0...11) {
    case 0, 1:
      return .open(
        ComplaintDetails(customer: chance.pick(names), phone: chance.pick(["", "138 0000", "no"]), kind: "service"),
        received: chance.chance(50) ? nil : now.advanced(by: Minutes(chance.draw(-900...20))))
    case 2: return .edit(number(), ComplaintDetails(customer: "周女士", kind: chance.pick(["sales", "other"])))
    case 3: return .advance(number(), note: text)
    case 4: return .acknowledge(number())
    case 5: return .route(number(), chance.pick(["parts", "moon"]), owner: "陆建平")
    case 6: return .note(number(), text)
    case 7: return .resolve(number(), plan: text)
    case 8: return .tell(number())
    case 9: return .rate(number(), chance.draw(0...6))
    case 10: return .close(number())
    default: return .reopen(number(), reason: text)
    }
  }

  private mutating func duty(at now: Moment) -> DutyCommand {
    let key = chance.pick(DutyPlan.items(on: now.day, lists: [1, 2]).map(\.key))
    return chance.chance(60) ? .check(key, note: chance.pick(texts)) : .uncheck(key)
  }

  private mutating func turn() -> TurnCommand {
    let reason = chance.pick(texts)
    switch chance.draw(0...4) {
    case 0, 1: return .take(person(), chance.pick(TurnCustomer.allCases), reason: reason)
    case 2: return .pass(person(), reason: reason)
    case 3: return .resume(person(), reason: reason)
    default: return .move(person(), to: chance.draw(0...6), reason: reason)
    }
  }

  private mutating func alarm() -> AlarmCommand {
    let cause = chance.pick([.door, .desk, .person(person()), .stint(person()), .complaint(number())] as [Alarm.Cause])
    return chance.chance(70) ? .acknowledge(cause, reason: chance.pick(texts)) : .recall(cause)
  }

  private mutating func settings() -> SettingsCommand {
    var new = Settings()
    new.showroom = Phrase(zh: "店 \(chance.draw(0...3))", en: chance.pick(["a", "b", ""]))
    new.door.floor = chance.draw(0...4)
    new.dutyLists = [chance.draw(1...5)]
    if chance.chance(20) { new.places.removeLast(chance.draw(0...4)) }
    return .change(to: new)
  }
}
