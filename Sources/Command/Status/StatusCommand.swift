import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom status`: how the floor stands, in plain text.
struct StatusCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show how the floor stands, on one screen of plain text.",
    discussion: """
      Customers' names and phones are masked. Exit status 0: all is well, 1: an alarm stands (a notice is no alarm).

      JSON: an object {at, day, open, well, door, floor, traffic, visits, complaints, duties, alarms, notices, next}. door is {wanted, there, \
      verdict, greeters, covered, uncoveredMinutes, nextGap}, verdict being right, short, crowded or closed, greeters an \
      array of {name, since, minutes}, covered a share from 0 to 1, nextGap {at, minutes, missing, substitutes}. floor is an \
      array of {place, name, people}. traffic is {people, by_now, usual, usual_by_now, channels}, people and channels, an \
      array of {channel, people}, being of the whole day, usual the mean up to now of that weekday, by_now those who came \
      so far and usual_by_now what is usual by then: on a day looked back on, by the last half hour that was over. \
      visits is {open, unattended, longestWait, toSign}, longestWait in minutes. \
      complaints is {open, breached, red, amber, items}, items an array of {number, \
      customer, phone, kind, step, phase, minutesLeft}. duties is {done, all, late}. alarms and notices are arrays of {about, \
      severity, words}, severity being warning or urgent for alarms, notice for notices. next is {about, words}. What is not known is null.
      """)
  @OptionGroup var past: PastDay
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let look = try desk.look(past)
    let status = FloorStatus(look.state, at: look.now)
    if json { desk.say(json: status.json(in: desk.language)) } else { status.say(at: desk) }
    if !status.isWell { throw ExitStatus.refused }
  }
}

/// How the floor stands at a moment, gathered for `status`.
struct FloorStatus {
  let state: ShowroomState
  let now: Moment
  let door: DoorCoverage
  let gap: DoorGap?
  let places: [(place: Place, people: Int)]
  let traffic: TrafficDay
  let complaints: [Complaint]
  let duties: [DutyItem]
  /// What stands against the house, the most pressing first.
  let alarms: [Alarm]
  /// What is only worth knowing.
  let notices: [Alarm]
  let next: NextThing?

  init(_ state: ShowroomState, at now: Moment) {
    self.state = state
    self.now = now
    door = state.doorCoverage(at: now)
    gap = state.nextDoorGap(at: now)
    let there = state.team.compactMap { state.place(of: $0.id, at: now)?.id }
    places = state.settings.places.map { place in (place, there.count { $0 == place.id }) }.filter { $0.1 > 0 }
    traffic = state.traffic(on: state.businessDay(of: now))
    complaints = state.openComplaints(at: now)
    duties = state.today(at: now)
    let all = state.alarms(at: now)
    alarms = all.filter { $0.severity > .notice }
    notices = all.filter { $0.severity == .notice }
    next = state.nextThing(at: now)
  }

  /// Whether no alarm stands; a notice is none.
  var isWell: Bool { alarms.isEmpty }
}
