/// What became of a party that walked in on a practice day, as the floor had it.
struct PracticeReception {
  /// Which party of the day it is, from 0 by arrival.
  let party: Int
  /// The role that took them, and the minute.
  let role: PracticeRole
  let from: Int
  /// The minutes between which they were on a test drive; nil for none.
  var out: Int?
  var back: Int?
  /// Whether they talked terms.
  var talked = false
  /// The minute they left.
  var to = 18 * 60 + 30
}

extension PracticeStory {
  /// Whether a party of the day comes for the first time, comes back, or asks for somebody.
  func customer(ofParty party: Int) -> TurnCustomer {
    guard party % 4 == 3, pastCards > 0 else { return .first }
    return party % 8 == 7 ? .asked : .returned
  }
}

/// The visits of a practice day: what is written down of every party, from arrival to leaving.
struct PracticeVisits {
  private let story: PracticeStory
  /// Seconds of the day at which parties come, in order.
  private let arrivals: [Int]
  private let receptions: [Int: PracticeReception]
  private var chance: SplitMix
  private var cards = 0
  private(set) var acts: [PracticeAct] = []

  init(_ story: PracticeStory, arrivals: [Int], receptions: [PracticeReception]) {
    self.story = story
    self.arrivals = arrivals
    self.receptions = Dictionary(receptions.map { ($0.party, $0) }) { first, _ in first }
    chance = SplitMix(seed: story.seed, day: story.day, part: 8)
  }

  mutating func play() {
    var cars: [(car: Int, back: Int)] = []
    for (party, second) in arrivals.enumerated() {
      if let reception = receptions[party] {
        attend(party, second, reception, &cars)
      } else {
        passBy(party, second)
      }
    }
    if story.pastCards > 0 { acts += story.dmsExport(of: made) }
  }

  /// A consultant takes them through the steps.
  private mutating func attend(
    _ party: Int, _ second: Int, _ reception: PracticeReception, _ cars: inout [(car: Int, back: Int)]
  ) {
    let id = VisitID(rawValue: story.firstVisit + party)
    let begun = max(second, reception.from * 60) + chance.draw(5...40)
    let end = max(reception.to * 60, begun + 240, (reception.back ?? 0) * 60 + 100)
    func at(_ minutes: Int) -> Int { min(begun + minutes * 60, end - 30) }
    let person = PracticeProspect(&chance)
    let isReturning = story.customer(ofParty: party) != .first
    var details = VisitDetails(
      name: person.title, kind: isReturning ? .returning : .first,
      purpose: reception.talked ? "talk" : reception.out != nil ? "drive" : "look", model: person.model,
      isInvited: chance.chance(20))
    details.askedFor = isReturning ? story.cast[reception.role] : nil
    record(at(chance.draw(2...4)), .describe(id, details))
    if isReturning {
      record(at(5), .recognize(id, CardID(rawValue: 1 + (party / 4) % story.pastCards)))
    } else if chance.chance(65) {
      makeCard(of: person, at: at(chance.draw(6...9)), visit: id, consultant: reception.role)
    }
    record(at(chance.draw(4...6)), .step(id, "needs"))
    record(at(chance.draw(7...9)), .step(id, "walk-around"))
    if let out = reception.out, let back = reception.back { drive(id, person, out: out, back: back, &cars) }
    var result: ResultID = chance.chance(40) ? "again" : "leaving"
    if reception.talked {
      record(end - 600, .step(id, "quotation"))
      result = "quoted"
      if chance.chance(45), end - begun > 900 {
        record(end - 420, .step(id, .closing))
        record(end - 180, .sign(id, .closing), by: PracticeAuthor.supervisor)
        result = "ordered"
      }
    }
    record(end, .leave(id, result))
    askToDrive(id, person, begun: begun, end: end, hasDriven: reception.out != nil)
  }

  private mutating func drive(
    _ id: VisitID, _ person: PracticeProspect, out: Int, back: Int, _ cars: inout [(car: Int, back: Int)]
  ) {
    let start = out * 60
    cars.removeAll { $0.back <= start - 300 }
    guard let car = (1...8).first(where: { car in !cars.contains { $0.car == car } }) else { return }
    cars.append((car, back * 60 + 60))
    record(start - 210, .askDrive(id, car: "\(person.model) 试驾\(car)"))
    record(start - 150, .papers(id, Set(DrivePaper.allCases)))
    record(start - 60, .sign(id, .testDrive), by: PracticeAuthor.supervisor)
    record(start + 20, .driveOut(id))
    record(back * 60 + 15, .driveBack(id))
    record(back * 60 + 40, .rateDrive(id, feedback: chance.pick(["动力好，底盘稳", "后排宽敞，家人满意", "隔音不错，转向偏轻", "操控满意，想再比价"])))
  }

  /// At the curtain two wait to drive: one wants a paper, one only the signature.
  private mutating func askToDrive(_ id: VisitID, _ person: PracticeProspect, begun: Int, end: Int, hasDriven: Bool) {
    let curtain = PracticeDay.curtain.seconds
    guard !hasDriven, begun < curtain - 300, end > curtain + 120, waiting < 2 else { return }
    record(curtain - 200 + waiting * 30, .askDrive(id, car: "\(person.model) 试驾\(9 + waiting)"))
    record(
      curtain - 140 + waiting * 30,
      .papers(id, waiting == 0 ? Set(DrivePaper.allCases) : [.licence, .identity]))
    waiting += 1
  }
  private var waiting = 0
  /// The cards made, when, and whose they are.
  private var made: [PracticeStory.MadeCard] = []

  /// Nobody was free: reception looks after them, or they go.
  private mutating func passBy(_ party: Int, _ second: Int) {
    let id = VisitID(rawValue: story.firstVisit + party)
    guard chance.chance(70) else {
      record(second + chance.draw(300...720), .leave(id, "unattended"), by: PracticeAuthor.reception)
      return
    }
    let purpose: PurposeID = chance.pick(["papers", "service", "other", "delivery", "look"])
    let begun = second + chance.draw(60...240)
    let person = PracticeProspect(&chance)
    record(
      begun,
      .describe(id, VisitDetails(name: person.title, kind: purpose == "look" ? .first : nil, purpose: purpose)))
    record(begun + 5, .assign(id, PracticePeople.reception, reason: purpose == "look" ? "只取资料" : ""))
    record(begun + chance.draw(400...1300), .leave(id, purpose == "look" ? "leaving" : "served"))
  }

  private mutating func makeCard(
    of person: PracticeProspect, at second: Int, visit: VisitID, consultant: PracticeRole
  ) {
    var details = person.details(phone: story.firstCard + cards)
    details.level = chance.pick([.h, .a, .a, .b, .b, .c])
    cards += 1
    made.append((second, details, consultant))
    acts.append(
      story.act(
        on: story.day, ClockTime(seconds: second), PracticeAuthor.reception,
        .card(.make(details, channel: .walkIn, visit: visit))))
  }

  private mutating func record(_ second: Int, _ command: VisitCommand, by author: Author = PracticeAuthor.reception) {
    acts.append(story.act(on: story.day, ClockTime(seconds: second), author, .visit(command)))
  }

  /// How many cards are made.
  var cardsMade: Int { cards }
}

/// Somebody who may buy a car.
struct PracticeProspect {
  let name: String
  let title: String
  let sex: Sex
  let model: String

  init(_ chance: inout SplitMix) {
    let family = chance.pick([
      "周", "吴", "郑", "冯", "蒋", "沈", "韩", "杨", "朱", "秦", "许", "何", "吕", "张", "孔", "曹", "严", "华", "金", "魏",
    ])
    sex = chance.chance(40) ? .woman : .man
    name =
      family + chance.pick(sex == .woman ? ["敏", "雅婷", "丽君", "思琪", "佳怡", "晓燕"] : ["建军", "志强", "浩", "宇航", "文斌", "立新"])
    title = family + sex.name.zh
    model = chance.pick(Self.models)
  }

  static let models = ["锐界L", "探险者", "蒙迪欧", "领睿", "锐际", "电马"]

  /// A card's content; the number makes the phone.
  func details(phone number: Int) -> CardDetails {
    var details = CardDetails()
    details.name = name
    details.sex = sex
    details.model = model
    let digits = String((number * 7_919_113 + 20_480_731) % 100_000_000)
    details.phone = "13" + "\(3 + number % 7)" + digits.leftPadded(to: 8)
    return details
  }
}

extension PracticeStory {
  /// The role that has not made the calls it should have made before today.
  static let forgetful: PracticeRole = 8
  /// Which of the cards of the weeks before a loss is asked for, from 0.
  private static let lossAsked = 4

  /// The cards that should have been followed up before today.
  var overdueCards: [CardID] {
    cardHistory.enumerated().compactMap { index, act in
      guard case .card(.make(let details, _, _)) = act.command, let next = details.next, next.day < day else {
        return nil
      }
      return CardID(rawValue: index + 1)
    }
  }

  /// The cards of the weeks before, made of callers and web leads; some are to be followed up today or were to be before.
  var cardHistory: [PracticeAct] {
    var chance = SplitMix(seed: seed, day: day, part: 9)
    var overdue = 0
    var acts = (0..<pastCards).map { index -> PracticeAct in
      let past = day.advanced(by: -28 + index * 27 / max(pastCards, 1))
      var details = PracticeProspect(&chance).details(phone: index + 1)
      details.level = chance.pick([.h, .a, .a, .b, .b, .c, .c])
      details.consultant = PracticePeople.consultantIDs[chance.draw(0...PracticePeople.consultantIDs.count - 1)]
      details.source = chance.pick(["internet", "friend", "radio", "passing", "outdoor"])
      var next = max(past, day.advanced(by: chance.pick([-4, -1, 0, 0, 0, 1, 2, 3, 5, 6, 8, 9])))
      if next < day {
        // One of them has let calls slip; the others' are in time.
        if overdue < 2, index != Self.lossAsked { overdue += 1 } else { next = day }
      }
      if next < day { details.consultant = cast[Self.forgetful] }
      details.next = NextContact(next, way: chance.pick(FollowUpWay.allCases))
      details.aim = chance.pick(["邀约试驾", "报新政策", "问置换意向", "邀约到店", ""])
      return act(
        on: past, ClockTime(17, index % 60), PracticeAuthor.reception,
        .card(.make(details, channel: chance.pick(["call-in", "web", "referral"]))))
    }
    if pastCards > 6 {
      acts.append(
        act(
          on: day, ClockTime(9, 48), PracticeAuthor.reception,
          .card(.askLoss(CardID(rawValue: Self.lossAsked + 1), reason: "已购竞品，价格差一万二"))))
    }
    return acts
  }
}
