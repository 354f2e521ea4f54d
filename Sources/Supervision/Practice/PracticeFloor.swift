/// The floor of a practice day, minute by minute: who is where, and who writes it down.
struct PracticeFloor {
  private struct Person {
    var place: PlaceID?
    /// The minute of the day at which what they do by chance ends; nil when they are free or on an errand.
    var until: Int?
    var errand: PracticeErrand?
    var errandsLeft: ArraySlice<PracticeErrand>
    var freeSince = 0
    /// The reception under way, by its place among them; nil for none.
    var reception: Int?
    /// Until when they stand in for somebody at the door; nil when they do not.
    var substituteUntil: Int?
    let arrives: Int
    let leaves: Int

    var isFree: Bool { errand == nil && until == nil && (place == .onCall || place == .desk) }
    var isThere: Bool { place != nil && place != .home }
  }

  private let story: PracticeStory
  private let cast: [StaffID]
  private var people: [Person] = []
  private var chance: SplitMix
  private var minute = 0
  private var actsThisMinute = 0
  private var shortSince: Int?
  /// The turn order as the rules keep it.
  private var turns: [PracticeRole] = []
  private var passedOver: PracticeRole?
  private(set) var acts: [PracticeAct] = []
  /// Who took which party, and what they did with them.
  private(set) var receptions: [PracticeReception] = []

  init(_ story: PracticeStory) {
    self.story = story
    cast = story.cast
    chance = SplitMix(seed: story.seed, day: story.day, part: 4)
    let errands = PracticeErrand.all(&chance)
    for role in 0..<PracticeStory.onLeave {
      let own = errands.filter { $0.role == role }
      let early = PracticeStory.earlyRoles.contains(role)
      let arrives = early ? 8 * 60 + chance.draw(14...27) : role == 10 ? 9 * 60 + 52 : 9 * 60 + chance.draw(16...27)
      people.append(
        Person(
          errandsLeft: own[...], arrives: arrives,
          leaves: (early ? 17 * 60 + 30 : 18 * 60 + 5) + chance.draw(2...14)))
    }
  }

  /// Plays the day with parties walking in at these seconds.
  mutating func play(parties: [Int]) {
    var coming = parties.enumerated().map { (party: $0.offset, second: $0.element) }[...]
    // Whose follow-ups are overdue is passed over from the morning on.
    if !story.overdueCards.isEmpty { passedOver = PracticeStory.forgetful }
    for minute in 8 * 60 + 10...18 * 60 + 35 {
      self.minute = minute
      actsThisMinute = 0
      for role in people.indices { comeAndGo(role) }
      for role in people.indices { finish(role) }
      for role in people.indices { beginErrand(role) }
      for role in people.indices { endDoorStint(role) }
      mindTheDoor()
      if minute == 15 * 60 + 21 { handOver(4) }
      mindTheTurns()
      while let party = coming.first, party.second / 60 <= minute {
        coming = coming.dropFirst()
        greet(party.party, from: party.second)
      }
      for role in people.indices { idle(role) }
    }
  }

  private mutating func comeAndGo(_ role: PracticeRole) {
    if people[role].place == nil, minute == people[role].arrives {
      turns.append(role)
      move(role, to: .onCall)
    } else if minute >= people[role].leaves, people[role].isFree {
      move(role, to: .home)
    }
  }

  private mutating func finish(_ role: PracticeRole) {
    if let errand = people[role].errand, errand.place != .door, errand.to <= minute {
      people[role].errand = nil
      if people[role].errandsLeft.first.map({ $0.from > minute }) ?? true { move(role, to: .onCall) }
    } else if let until = people[role].until, until <= minute {
      people[role].until = nil
      if people[role].place == "test-drive" { note(role) { [minute] in $0.back = minute } }
      if people[role].place == "customer", goOn(role) { return }
      note(role) { [minute] in $0.to = minute }
      people[role].reception = nil
      move(role, to: .onCall)
    }
  }

  /// After the first talk some drive and some talk terms, when there is time before their next errand.
  private mutating func goOn(_ role: PracticeRole) -> Bool {
    let room = roomBeforeErrand(role)
    let lot = chance.draw(0...99)
    if lot < 30, room > 32 {
      let stay = chance.draw(17...27)
      note(role) { [minute] in $0.out = minute }
      move(role, to: "test-drive", until: minute + stay, back: minute + 30)
      return true
    }
    if lot < 60, room > 20 {
      note(role) { $0.talked = true }
      move(role, to: "negotiation", until: minute + min(chance.draw(15...40), room - 2))
      return true
    }
    return false
  }

  private mutating func beginErrand(_ role: PracticeRole) {
    guard people[role].isThere, people[role].errand == nil, people[role].until == nil,
      let next = people[role].errandsLeft.first, next.from <= minute
    else { return }
    people[role].errandsLeft = people[role].errandsLeft.dropFirst()
    // Whoever comes too late for what is left of it lets it go.
    guard minute < next.to - 5 else { return }
    people[role].substituteUntil = nil
    people[role].errand = next
    if people[role].place != next.place { move(role, to: next.place, back: next.back) }
  }

  private mutating func endDoorStint(_ role: PracticeRole) {
    guard let errand = people[role].errand, errand.place == .door, errand.to <= minute else { return }
    people[role].errand = nil
    move(role, to: .onCall)
  }

  /// Sends a substitute after some minutes of too few, and lets substitutes go who are no longer needed.
  private mutating func mindTheDoor() {
    for role in people.indices {
      guard let until = people[role].substituteUntil, people[role].place == .door else { continue }
      let next = people[role].errandsLeft.first.map(\.from) ?? .max
      if greeters > 2 || until <= minute || next <= minute {
        people[role].substituteUntil = nil
        move(role, to: .onCall)
      }
    }
    guard minute >= 8 * 60 + 32, minute < 17 * 60 + 55, greeters < 2 else {
      shortSince = nil
      return
    }
    let since = shortSince ?? minute
    shortSince = since
    if minute - since >= 5, let role = freeRole(room: 15) {
      people[role].substituteUntil = minute + 40
      move(role, to: .door, author: PracticeAuthor.manager)
      shortSince = nil
    }
  }

  /// A guest asks for the one at the door, who names a substitute (domain.md §2).
  private mutating func handOver(_ role: PracticeRole) {
    guard people[role].place == .door, let other = freeRole(room: 40), let end = people[role].errand?.to else { return }
    record(.floor(.relieve(cast[role], to: "customer", by: cast[other])), by: PracticeAuthor.manager)
    people[role].errand = nil
    people[role].place = "customer"
    people[role].until = minute + chance.draw(18...34)
    people[other].place = .door
    people[other].substituteUntil = end
  }

  private var greeters: Int { people.count { $0.place == .door } }

  /// The one free longest who has so many minutes before the next errand.
  private func freeRole(room: Int) -> PracticeRole? {
    people.indices.filter { people[$0].isFree && roomBeforeErrand($0) >= room && minute < people[$0].leaves }
      .min { (people[$0].freeSince, $0) < (people[$1].freeSince, $1) }
  }

  private func roomBeforeErrand(_ role: PracticeRole) -> Int {
    (people[role].errandsLeft.first?.from ?? people[role].leaves) - minute
  }

  /// One free consultant takes the party; the last free one stays free.
  ///
  /// A first visit goes by turn, but past those who have something else soon; some guests ask for whom they know.
  private mutating func greet(_ party: Int, from second: Int) {
    let free = turns.filter { people[$0].isFree && $0 != passedOver }
    guard people.count(where: \.isFree) > 1, chance.chance(80) else { return }
    let able = free.filter { roomBeforeErrand($0) >= 14 && minute < people[$0].leaves }
    let customer = story.customer(ofParty: party)
    guard let first = able.first else { return }
    let role = customer == .first ? first : able[chance.draw(0...able.count - 1)]
    let stay = min(chance.draw(12...38), roomBeforeErrand(role) - 2)
    let head = turns.first { (people[$0].place == .onCall || people[$0].place == .desk) && $0 != passedOver }
    let reason = customer == .first && role != head ? Self.reasons[minute % Self.reasons.count] : ""
    record(assignment(of: party, to: cast[role], customer, reason: reason), by: PracticeAuthor.reception, from: second)
    people[role].place = "customer"
    people[role].until = minute + stay
    people[role].reception = receptions.count
    receptions.append(PracticeReception(party: party, role: role, from: minute))
    guard customer == .first else { return }
    turns.removeAll { $0 == role }
    turns.append(role)
  }

  /// Who asks for somebody or comes back says so at the door.
  private func assignment(
    of party: Int, to staff: StaffID, _ customer: TurnCustomer, reason: String
  ) -> Command {
    let id = VisitID(rawValue: story.firstVisit + party)
    let assign = Command.visit(.assign(id, staff, reason: reason))
    switch customer {
    case .first: return assign
    case .asked: return .together([.visit(.describe(id, VisitDetails(askedFor: staff))), assign])
    case .returned: return .together([.visit(.describe(id, VisitDetails(kind: .returning))), assign])
    }
  }

  /// Writes something down of the party somebody looks after.
  private mutating func note(_ role: PracticeRole, _ change: (inout PracticeReception) -> Void) {
    if let place = people[role].reception { change(&receptions[place]) }
  }

  /// One makes the calls that were overdue; the supervisor passes one over for a while, and puts one forward who stayed
  /// late.
  private mutating func mindTheTurns() {
    switch minute {
    case 9 * 60 + 48:
      guard let place = turns.firstIndex(of: 6), place > 1 else { return }
      record(.turn(.move(cast[6], to: 2, reason: "昨晚留店交车，今日提前")), by: PracticeAuthor.supervisor)
      turns.remove(at: place)
      turns.insert(6, at: 1)
    case 10 * 60 + 55 where passedOver != nil:
      for card in story.overdueCards {
        record(.card(.followUp(card, note: "已致电，约周末到店")), by: PracticeAuthor.reception)
      }
      passedOver = nil
    case 13 * 60 + 40 where passedOver == nil && people[8].isThere:
      record(.turn(.pass(cast[8], reason: "陪经理接待大客户")), by: PracticeAuthor.supervisor)
      passedOver = 8
    case 14 * 60 + 35 where passedOver == 8:
      record(.turn(.resume(cast[8], reason: "大客户已送走")), by: PracticeAuthor.supervisor)
      passedOver = nil
    default: break
    }
  }

  /// Why somebody takes a first visit whose turn it is not.
  private static let reasons = ["前一位马上接门岗", "前一位另有预约", "前一位即将用餐"]

  private mutating func idle(_ role: PracticeRole) {
    guard people[role].isFree, minute >= 9 * 60 else { return }
    let room = roomBeforeErrand(role)
    let idleFor = minute - people[role].freeSince
    let atDesk = people.contains { $0.place == .desk }
    if people[role].place == .desk {
      if idleFor >= 7 { move(role, to: .onCall) }
    } else if idleFor >= 6, room >= 14, chance.chance(5) {
      move(role, to: "call-back", until: minute + min(chance.draw(9...24), room - 2))
    } else if idleFor >= 10, !atDesk, room >= 9, minute > 10 * 60 + 58 || minute < 10 * 60 + 25, chance.chance(3) {
      move(role, to: .desk)
    } else if idleFor >= 25, room >= 16, minute > 14 * 60, chance.chance(4) {
      move(role, to: "break", until: minute + chance.draw(8...13))
    }
  }

  private mutating func move(
    _ role: PracticeRole, to place: PlaceID, until: Int? = nil, back: Int? = nil,
    author: Author = PracticeAuthor.reception
  ) {
    guard people[role].place != place else { return }
    record(.floor(.move(cast[role], to: place, back: back.map { ClockTime(0, $0) })), by: author)
    people[role].place = place
    people[role].until = until
    if place == .onCall || place == .desk { people[role].freeSince = minute }
  }

  /// Writes an act down in this minute, at a second of the day or later.
  private mutating func record(_ command: Command, by author: Author, from earliest: Int = 0) {
    let second = min(59, actsThisMinute * 5 + chance.draw(0...4))
    actsThisMinute += 1
    acts.append(
      story.act(on: story.day, ClockTime(seconds: max(minute * 60 + second, earliest)), author, command))
  }
}

extension PracticeStory {
  /// Everybody's whereabouts through the day.
  func floor(parties: [Int]) -> (acts: [PracticeAct], receptions: [PracticeReception]) {
    var floor = PracticeFloor(self)
    floor.play(parties: parties)
    return (floor.acts + house, floor.receptions)
  }

  /// Reception, trainer, manager, supervisor and the one on leave.
  private var house: [PracticeAct] {
    func move(_ id: StaffID, _ place: PlaceID, _ hour: Int, _ minute: Int, back: ClockTime? = nil) -> PracticeAct {
      act(
        on: day, ClockTime(hour, minute), PracticeAuthor.reception, .floor(.move(id, to: place, back: back)))
    }
    let (reception, trainer) = (PracticePeople.reception, PracticePeople.trainer)
    let (manager, supervisor) = (PracticePeople.manager, PracticePeople.supervisor)
    return [
      move(cast[Self.onLeave], "leave", 8, 9), move(reception, .desk, 8, 12),
      move(supervisor, .office, 8, 16), move(manager, .office, 8, 52), move(trainer, .office, 8, 55),
      move(manager, "meeting", 9, 31, back: ClockTime(10, 30)), move(manager, .office, 10, 24),
      move(trainer, "meeting", 14, 2, back: ClockTime(15, 0)), move(trainer, .office, 14, 58),
      move(manager, "off-site", 15, 12, back: ClockTime(17, 0)), move(manager, .office, 16, 49),
      move(reception, "meal", 11, 34, back: ClockTime(12, 15)), move(reception, .desk, 12, 13),
      move(supervisor, "meal", 12, 21, back: ClockTime(13, 0)), move(supervisor, .office, 12, 56),
      move(reception, .home, 17, 44), move(trainer, .home, 18, 4), move(manager, .home, 18, 12),
      move(supervisor, .home, 18, 31),
    ]
  }
}
