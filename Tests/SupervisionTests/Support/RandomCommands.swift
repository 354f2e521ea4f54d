@testable import Supervision

/// Commands drawn at random, about half of which a rule refuses.
struct RandomCommands {
  var chance: SplitMix
  private let names = ["陈洁", "李娜", "Li Na", "li  na", "王伟", "", "欧阳", "a\u{1B}[2J", "司徒敏"]
  private let texts = ["", "客户等了一小时", "back\u{7}", "fine", String(repeating: "长", count: 3000)]

  init(seed: UInt64) { chance = SplitMix(seed: seed) }

  mutating func command(at now: Moment, bulk: Bool = true) -> Command {
    switch chance.draw(0...(bulk ? 34 : 30)) {
    case 0, 1: .staff(staff())
    case 2...5: .floor(floor(at: now))
    case 6, 7: .roster(roster(on: now.day))
    case 8, 9: .traffic(traffic(on: now.day))
    case 10...13: .complaint(complaint(at: now))
    case 14: .duty(duty(at: now))
    case 15: .settings(settings())
    case 16, 17: .visit(visit())
    case 18, 19: .card(card(at: now))
    case 20, 21: .turn(turn())
    case 22: .alarm(alarm())
    case 23, 24: .day(day(at: now))
    case 25, 26: .meeting(meeting(at: now))
    case 27...30: list(at: now)
    case 31: .together((0..<chance.draw(0...4)).map { _ in command(at: now, bulk: false) })
    case 32, 33: .undo(chance.chance(50) ? .terminal : .user)
    default: .redo
    }
  }

  /// Something about the day's lists and rounds.
  private mutating func list(at now: Moment) -> Command {
    let task = TaskID(rawValue: chance.draw(1...4))
    let plan = PlanID(rawValue: chance.draw(1...4))
    let day = now.day.advanced(by: chance.draw(-1...2))
    let key = chance.pick(DutyPlan.items(on: now.day, lists: [1, 2]).map(\.key))
    let items = PatrolRule().items(of: .racks).map(\.id)
    let finding = FindingID(rawValue: chance.draw(1...3))
    return switch chance.draw(0...17) {
    case 0: .task(.add(what: chance.pick(texts), askedBy: chance.pick(names), owner: "", by: TaskDue(day, time())))
    case 1: .task(chance.chance(50) ? .done(task) : .report(task))
    case 2: .task(.putOff(task, to: TaskDue(day), reason: chance.pick(texts)))
    case 3: .task(chance.chance(50) ? .withdraw(task, reason: "不用") : .reopen(task))
    case 4, 5:
      .plan(
        .add(
          PlanDetails(
            staff: person(), time: time(), kind: chance.pick(PlanKind.allCases), customer: chance.pick(names)),
          day: day))
    case 6: .plan(chance.chance(50) ? .done(plan) : .explain(plan, reason: "改期"))
    case 7: .plan(chance.chance(50) ? .move(plan, to: day, reason: "忙") : .check(person(), day: now.day))
    case 8: .material(.add(MaterialDetails(name: chance.pick(names), kind: chance.pick(MaterialKind.allCases))))
    case 9: .material(.count(MaterialID(rawValue: chance.draw(1...3)), chance.draw(-1...30)))
    case 10: .patrol(.start(chance.pick([.racks, .racks, .whole, "moon"]), duty: chance.chance(50) ? key : nil))
    case 11:
      .patrol(.mark(chance.pick(items), chance.chance(50) ? .fail(PatrolFault(note: chance.pick(texts))) : .pass))
    case 12: .patrol(.passRest)
    case 13: .patrol(.finish)
    case 14: .patrol(.recheck(finding, isMended: chance.chance(50)))
    case 15: .duty(.excuse(key, reason: chance.pick(texts)))
    case 16: .duty(.carry(key, to: day, reason: "忙"))
    default:
      .duty(
        .catalogue(
          chance.chance(50)
            ? .set(key, DutyRowChange(isOn: chance.chance(50), due: .some(time())))
            : .add(title: Phrase(both: chance.pick(texts)), due: time(), falls: .daily)))
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
    if chance.chance(50) {
      var week = RandomWeek(seed: UInt64(chance.draw(0...1_000_000)), week: day.week)
      return week.command(ShowroomState())
    }
    switch chance.draw(0...4) {
    case 0: return .setShift(person(), day: day, kind: chance.pick(["early", "晚班", "night"]))
    case 1: return .setHours(person(), day: day, from: time(), to: time())
    case 2: return .clearShift(person(), day: day)
    case 3: return .setPost(person(), place: place(), day: day, from: time(), to: time())
    default: return .clearPost(person(), place: .door, day: day, from: time())
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
    switch chance.draw(0...24) {
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
    case 11: return .reopen(number(), reason: text)
    default: return following(at: now)
    }
  }

  private mutating func following(at now: Moment) -> ComplaintCommand {
    let text = chance.pick(texts)
    switch chance.draw(0...12) {
    case 0: return .accept(number(), by: chance.pick(["", "姚斌"]), note: text)
    case 1: return .reply(number(), by: chance.pick(ContactWay.allCases), note: text)
    case 2: return .nudge(number(), person: chance.pick(["", "姚斌"]))
    case 3: return .pause(number(), reason: text)
    case 4: return .resume(number())
    case 5: return .escalate(number(), to: chance.pick([nil, "general-manager", "moon"]), person: chance.pick(names))
    case 6: return .judge(number(), ComplaintJudgement(cause: text))
    case 7:
      return .setReturn(
        number(),
        ReturnCase(
          ground: chance.pick(ReturnCase.Ground.allCases), wish: .exchange, delivered: now.day.advanced(by: -20),
          mileage: chance.draw(-1...4000), proposal: chance.pick(["", "换车"]), decision: chance.pick([nil, .granted])))
    case 8: return .link(number(), to: number())
    case 9: return .merge(number(), number())
    case 10: return .callBack(number(), note: text)
    case 11: return .assess(number(), grade: chance.pick([nil, .grave]))
    default:
      let moment = now.advanced(by: Minutes(-chance.draw(0...9000)))
      let details = ComplaintDetails(customer: "", kind: "噪音", reference: "\(chance.draw(0...3))")
      return .register(
        ComplaintRegister(
          closed: [RegisteredComplaint(received: moment, closed: now, details: details, cause: "缺货")],
          open: [.init(received: moment, details: details, owner: "姚斌")], digest: "\(chance.draw(0...3))"))
    }
  }

  private mutating func visitor() -> VisitID { VisitID(rawValue: chance.draw(0...40)) }
  private mutating func step() -> StepID { chance.pick([.closing, .testDrive, "needs", "dance"]) }

  private mutating func visit() -> VisitCommand {
    let (id, text) = (visitor(), chance.pick(texts))
    switch chance.draw(0...12) {
    case 0, 1: return .assign(id, person(), reason: text)
    case 2:
      return .describe(
        id,
        VisitDetails(
          name: chance.pick(names), kind: chance.pick(VisitKind.allCases), purpose: chance.pick([nil, "look", "moon"])))
    case 3: return .recognize(id, CardID(rawValue: chance.draw(0...9)))
    case 4: return .step(id, step())
    case 5: return .unstep(id, step())
    case 6: return .askDrive(id, car: chance.pick(["锐界", "", "探险者"]))
    case 7: return .papers(id, Set(DrivePaper.allCases.prefix(chance.draw(0...3))))
    case 8: return chance.chance(50) ? .driveOut(id) : .driveBack(id)
    case 9: return .rateDrive(id, feedback: text)
    case 10: return .sign(id, step(), seen: chance.pick([nil, "x"]))
    case 11: return .refuse(id, step(), reason: text)
    default: return .leave(id, chance.pick(["again", "ordered", "moon"]))
    }
  }

  private mutating func card(at now: Moment) -> CardCommand {
    let id = CardID(rawValue: chance.draw(0...9))
    var details = CardDetails()
    details.name = chance.pick(names)
    details.phone = chance.pick(["", "13812345678", "no", "+49 151 1234567"])
    details.level = chance.pick(CustomerLevel.allCases)
    details.remark = chance.pick(texts)
    details.consultant = chance.chance(50) ? person() : nil
    let next = chance.chance(30) ? NextContact(now.day.advanced(by: chance.draw(-2...5))) : nil
    details.next = next
    switch chance.draw(0...6) {
    case 0, 1: return .make(details, channel: channel(), visit: chance.chance(50) ? visitor() : nil)
    case 2: return .edit(id, details)
    case 3: return .followUp(id, note: chance.pick(texts), next: next)
    case 4: return .askLoss(id, reason: chance.pick(texts))
    case 5: return .approveLoss(id)
    default: return .refuseLoss(id, reason: chance.pick(texts))
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

  private mutating func meeting(at now: Moment) -> MeetingCommand {
    let text = chance.pick(texts)
    switch chance.draw(0...9) {
    case 0, 1: return .start(chance.pick([.morning, .evening, "moon"]))
    case 2: return .turn(to: chance.draw(-1...9))
    case 3: return .note(text)
    case 4: return .decide(text)
    case 5: return .action(text, owner: chance.pick(names), due: now.day.advanced(by: chance.draw(-1...3)))
    case 6: return .forecast(person(), orders: chance.draw(-1...100), deliveries: chance.chance(50) ? 1 : nil)
    case 7: return .sendUp
    case 8: return .recognise(person(), reason: text)
    default: return .end
    }
  }

  private mutating func alarm() -> AlarmCommand {
    let cause = chance.pick([.door, .desk, .person(person()), .stint(person()), .complaint(number())] as [Alarm.Cause])
    return chance.chance(70) ? .acknowledge(cause, reason: chance.pick(texts)) : .recall(cause)
  }

  private mutating func day(at now: Moment) -> DayCommand {
    let day = now.day.advanced(by: -chance.pick([0, 0, 0, 1, 2]))
    let text = chance.pick(texts)
    let key = chance.pick(["dms", "count-walk-in-3-0", "line-v1-result", "moon"] as [DifferenceKey])
    switch chance.draw(0...8) {
    case 0:
      var row = DMSRecord(number: 1)
      row.name = chance.pick(names)
      row.phone = chance.pick(["", "13812345678", "no"])
      row.channel = chance.pick([nil, .walkIn, "moon"])
      return .takeDMS(day, [row])
    case 1, 2: return .explain(day, key, reason: text)
    case 3: return .mend(day, key, chance.pick([.addLine, .countOne, .putInDMS]))
    case 4: return .note(day, text)
    case 5: return .close(day, stock: chance.pick([nil, 31, -1]))
    case 6: return .passOver(day, reason: text)
    default: return .reopen(day, reason: text)
    }
  }

  private mutating func settings() -> SettingsCommand {
    var new = Settings()
    new.showroom = Phrase(zh: "店 \(chance.draw(0...3))", en: chance.pick(["a", "b", ""]))
    new.door.floor = chance.draw(0...4)
    new.dutyLists = [chance.draw(1...5)]
    new.complaints.pausesWhileWaiting = chance.chance(50)
    if chance.chance(20) { new.complaints.calendar = BusinessCalendar(hours: new.opening) }
    if chance.chance(20) { new.places.removeLast(chance.draw(0...4)) }
    return .change(to: new)
  }
}
