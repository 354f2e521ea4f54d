@testable import Supervision

/// Things done to a week at random, of which rules refuse some.
struct RandomWeek {
  var random: SplitMix
  private let week: [CivilDay]

  init(seed: UInt64, week: [CivilDay] = Story.day.advanced(by: 7).week) {
    random = SplitMix(seed: seed)
    self.week = week
  }

  mutating func command(_ state: ShowroomState) -> RosterCommand {
    let plain = plain(state)
    return random.chance(60) ? .because(random.pick(["调休", "客户临时到店"]), plain) : plain
  }

  private mutating func plain(_ state: ShowroomState) -> RosterCommand {
    let (day, id) = (random.pick(week), person())
    switch random.draw(0...19) {
    case 0...4: return .setShift(id, day: day, kind: random.pick(["early", "late"]))
    case 5...8: return post(id, day)
    case 9: return .clearShift(id, day: day)
    case 10:
      let last = day.advanced(by: random.draw(0...2))
      return .setAbsence(
        id, days: day...last, kind: random.pick(AbsenceKind.allCases), hours: random.chance(50) ? hours() : nil)
    case 11: return .clearAbsence(id, days: day...day)
    case 12:
      return .setAppointment(Appointment(staff: id, kind: .testDrive, hours: hours(), with: "周女士"), day: day)
    case 13:
      let posts = state.roster[day]?.posts ?? []
      return .lock(posts.isEmpty || random.chance(50) ? .day(staff: id) : .post(post: random.pick(posts)), day: day)
    case 14:
      let locks = state.roster[day]?.locks ?? []
      return .unlock(locks.isEmpty ? .day(staff: id) : random.pick(locks), day: day)
    case 15: return .swap(id, person(), days: random.chance(70) ? [day] : week)
    case 16: return .copyWeek(from: random.pick(week), to: random.pick(week).advanced(by: random.pick([0, 7, 7, -7])))
    case 17: return random.chance(30) ? .publish(week: day) : post(id, day)
    case 18: return .replace(id, by: person(), random.chance(50) ? .day(day) : .hours(hours(), on: day))
    default:
      return .setWish(Wish(staff: id, about: .day, want: random.chance(50), weight: random.draw(0...20)), day: day)
    }
  }

  private mutating func post(_ id: StaffID, _ day: CivilDay) -> RosterCommand {
    let hours = hours()
    return .setPost(
      id, place: random.pick([.door, .door, .meal, "office"]), day: day, from: hours.from, to: hours.to)
  }

  private mutating func person() -> StaffID { StaffID(rawValue: random.draw(1...6)) }

  private mutating func hours() -> Hours {
    let from = random.draw(16...36)
    return Hours(from: ClockTime(0, from * 30), to: ClockTime(0, (from + random.draw(1...4)) * 30))
  }
}
