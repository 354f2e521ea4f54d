/// Something that a role of the day's story certainly does; what it does between its errands is drawn by chance.
struct PracticeErrand {
  let role: PracticeRole
  let place: PlaceID
  /// Minutes of the day at which it begins and really ends.
  let from: Int
  let to: Int
  /// The minute at which they say they will be back; nil when they say nothing.
  let back: Int?

  init(_ role: PracticeRole, _ place: PlaceID, _ from: Int, _ to: Int, back: Int? = nil) {
    self.role = role
    self.place = place
    self.from = from
    self.to = to
    self.back = back
  }

  /// The day's errands, by beginning.
  ///
  /// At 11:00 role 7 is to take over at the door but is on a test drive until 11:13, while roles 9 and 10 are free: the
  /// gap that the curtain goes up on. Roles 4, 10 and 6 leave later gaps in the same way.
  static func all(_ chance: inout SplitMix) -> [PracticeErrand] {
    let h = { (hour: Int, minute: Int) in hour * 60 + minute }
    var errands = PracticeDoorPlan.stints.map {
      PracticeErrand($0.role, .door, $0.hours.from.minutes, $0.hours.to.minutes)
    }
    errands += (1...5).filter { $0 != 2 }.map { PracticeErrand($0, "meeting", h(8, 31), h(8, 44)) }
    errands += [
      PracticeErrand(4, "customer", h(9, 4), h(9, 34)),
      PracticeErrand(7, "customer", h(10, 3), h(10, 26)),
      PracticeErrand(7, "test-drive", h(10, 26), h(11, 13), back: h(11, 10)),
      PracticeErrand(1, "delivery", h(10, 8), h(11, 21)),
      PracticeErrand(3, "off-site", h(10, 14), h(11, 22), back: h(11, 30)),
      PracticeErrand(9, .onCall, h(10, 21), h(11, 4)),
      PracticeErrand(10, .desk, h(10, 35), h(10, 57)),
      PracticeErrand(0, .desk, h(13, 38), h(13, 47)),
      PracticeErrand(4, .desk, h(13, 39), h(13, 46)),
      PracticeErrand(10, "negotiation", h(14, 5), h(14, 46)),
      PracticeErrand(6, "customer", h(15, 20), h(15, 41)),
      PracticeErrand(6, "test-drive", h(15, 41), h(16, 17), back: h(16, 10)),
      PracticeErrand(1, "delivery", h(15, 50), h(17, 2)),
    ]
    let meals = [(0, 11, 30), (2, 11, 32), (4, 11, 38), (1, 11, 45), (3, 11, 48)]
    let laterMeals = [(8, 12, 31), (5, 12, 33), (7, 12, 36), (6, 12, 40), (10, 12, 44), (9, 13, 1)]
    for (role, hour, minute) in meals + laterMeals {
      let from = h(hour, minute) + (role == 0 ? 0 : chance.draw(0...1))
      let stay = role == 9 ? 29 : chance.draw(34...38)
      errands.append(PracticeErrand(role, "meal", from, from + stay, back: from + 40))
    }
    return errands.enumerated().sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }.map(\.element)
  }
}
