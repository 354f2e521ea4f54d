import ArgumentParser
import Supervision

/// What can be said of a caller.
struct CallOptions: ParsableArguments {
  @Option(help: "Mobile or landline with area code; contact is left when there is one.") var phone: String?
  @Option(help: "The model asked about.") var model: String?
  @Option(help: "Source medium, such as radio, internet, friend.") var source: String?
  @Option(help: "What they asked about.") var asked: String?
  @Option(help: "H, A, B or C.") var level: String?
  @Option(help: "The day they are invited for: 2026-11-30, today or tomorrow.") var invited: String?
  @Option(help: "What came of the call.") var result: String?
  @Option(help: "Who took the call.") var takenBy: String?
  @Option(help: "The consultant who follows it up.") var consultant: String?

  /// Puts what is named into a call.
  func fill(_ call: inout PhoneCall, _ state: ShowroomState, _ desk: Desk) throws {
    call.phone = phone ?? call.phone
    call.model = model ?? call.model
    call.asked = asked ?? call.asked
    call.result = result ?? call.result
    if let source { call.source = state.source(named: source) }
    if let level { call.level = try CustomerLevel.list(level)?.first }
    if let invited { call.invitedFor = try desk.day(written: invited, option: "--invited", state) }
    if let takenBy { call.takenBy = try state.person(named: takenBy).id }
    if let consultant { call.consultant = try state.person(named: consultant).id }
  }
}

/// What can be said of a lead.
struct LeadOptions: ParsableArguments {
  @Option(help: "The platform it came from.") var platform: String?
  @Option(help: "The customer's phone.") var phone: String?
  @Option(help: "The model asked about.") var model: String?
  @Option(help: "The consultant it is given to.") var consultant: String?
  @Option(help: "When it came in, where that is not now: 2026-11-23T09:40.") var received: String?

  /// Puts what is named into a lead.
  func fill(_ lead: inout WebLead, _ state: ShowroomState) throws {
    lead.platform = platform ?? lead.platform
    lead.phone = phone ?? lead.phone
    lead.model = model ?? lead.model
    if let consultant { lead.consultant = try state.person(named: consultant).id }
    if let received {
      guard let local = LocalTime(iso: received) else {
        throw UsageError(
          zh: "--received \(received)：请写成 2026-11-23T09:40 这样的时间",
          en: "--received \(received): write a time such as 2026-11-23T09:40")
      }
      lead.received = WallClock(at: TimeZone.instant(of: local)).now
    }
  }
}

/// What can be said of a day out.
struct EventOptions: ParsableArguments {
  @Option(help: "The day it is on: 2026-11-30, today or tomorrow; today when never said.") var day: String?
  @Option(help: "Who leads it.") var leader: String?
  @Option(help: "Who goes along, with commas between.") var consultants: String?
  @Option(help: "People met.") var contacts: Int?
  @Option(help: "Those who left their number.") var left: Int?
  @Option(help: "Cards made.") var cards: Int?
  @Option(help: "Those invited.") var invited: Int?
  @Option(help: "Orders that came of it.") var orders: Int?
  @Option(help: "What it cost, in yuan.") var cost: Int?

  /// Puts what is named into an event.
  func fill(_ event: inout OffSiteEvent, _ state: ShowroomState, _ desk: Desk) throws {
    if let day { event.day = try desk.day(written: day, option: "--day", state) }
    if let leader { event.leader = try state.person(named: leader).id }
    if let consultants {
      event.consultants = try consultants.split(separator: ",").map { try state.person(named: String($0)).id }
    }
    event.contacts = contacts ?? event.contacts
    event.contactsLeft = left ?? event.contactsLeft
    event.cards = cards ?? event.cards
    event.invited = invited ?? event.invited
    event.orders = orders ?? event.orders
    event.cost = cost ?? event.cost
  }
}
