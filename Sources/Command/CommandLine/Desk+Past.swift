import ArgumentParser
import Journal
import Supervision

/// The day that a listing looks back at.
struct PastDay: ParsableArguments {
  @Option(
    help: """
      As it stood at the end of that day: 2026-11-23, today or yesterday; with --now on that day, at that moment.
      """)
  var day: String?

  /// Refuses the option where something is to be done and not listed.
  func onlyForListing() throws(UsageError) { try Self.onlyForListing(day) }

  /// Refuses such an option where something is to be done and not listed.
  static func onlyForListing(_ day: String?) throws(UsageError) {
    guard day != nil else { return }
    throw UsageError(zh: "--day 只用于查看，过去的日子不能改", en: "--day is for looking only; the past cannot be changed")
  }
}

extension Desk {
  /// What a listing looks at.
  struct Look {
    /// The showroom of the day, with its acts.
    let showroom: Showroom
    /// How things stand, or stood.
    let state: ShowroomState
    /// The moment of it.
    let now: Moment
  }

  /// How the house stands, or stood at the end of the day asked for; a refusal when nothing is kept of that.
  func look(_ past: PastDay) throws -> Look {
    let open = try store.open(.readOnly)
    defer { note(open) }
    let current = open.state
    guard let text = past.day else { return Look(showroom: current, state: current.state, now: now) }
    let today = current.state.businessDay(of: now)
    let day = try CivilDay.written(text, today: today, option: "--day")
    guard let showroom = try open.showroom(on: day) else {
      guard day == today else { throw Refusal.nothingKept(of: day, try open.pastDays()) }
      return Look(showroom: current, state: current.state, now: now)
    }
    guard day == today else {
      return Look(showroom: showroom, state: showroom.state, now: showroom.latest ?? now)
    }
    return Look(
      showroom: showroom, state: isClockSet ? showroom.standing(at: now.instant) : showroom.state, now: now)
  }

  /// The house while it last held what belongs to a day: as it stands when it still does, else from the archive.
  func look(holding day: CivilDay, days held: Int) throws -> Showroom {
    let open = try store.open(.readOnly)
    defer { note(open) }
    guard let current = open.state.day, day.advanced(by: held) < current else { return open.state }
    guard let showroom = try open.showroom(holding: day, days: held) else {
      throw Refusal.nothingKept(of: day, try open.pastDays())
    }
    return showroom
  }

  /// How things stood when a complaint that is put away was last at hand.
  func archived(_ id: ComplaintID) throws -> ShowroomState {
    let open = try store.open(.readOnly)
    defer { note(open) }
    guard let showroom = try open.showroom(with: id) else { throw Refusal.notInArchive(id) }
    return showroom.state
  }

  /// The business day under way, with which `today`, `tomorrow` and `yesterday` go: before the day rolls over it is
  /// still the day before.
  func day(written text: String, option: String, _ state: ShowroomState) throws(UsageError) -> CivilDay {
    try CivilDay.written(text, today: state.businessDay(of: now), option: option)
  }
}

extension Refusal {
  static func notInArchive(_ id: ComplaintID) -> Refusal {
    Refusal(
      "complaint.gone", zh: "档案里没有 \(id)：登记后被撤销，或那段记录已损坏",
      en: "the archive has no \(id): it was taken back after it was taken down, or that part of the log is damaged")
  }

  /// Nothing is kept of a day; the days kept next to it are named.
  static func nothingKept(of day: CivilDay, _ days: [CivilDay]) -> Refusal {
    let near = [days.last { $0 < day }, days.first { $0 > day }].compactMap { $0?.iso }
    guard !near.isEmpty else {
      return Refusal("day.none", zh: "\(day) 没有记录", en: "nothing is kept of \(day)")
    }
    return Refusal(
      "day.none", zh: "\(day) 没有记录，最近有记录的是 \(near.joined(separator: " 和 "))",
      en:
        "nothing is kept of \(day); the nearest \(near.count == 1 ? "day kept is" : "days kept are") \(near.joined(separator: " and "))"
    )
  }
}
