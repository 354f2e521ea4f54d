import Supervision
import Terminal

extension Desk {
  /// A showroom of six on an ordinary Monday: two at the door, one at a test drive, one complaint on the desk.
  static func floor(_ language: Language = .chinese, at time: ClockTime = ClockTime(10, 42)) throws -> Desk {
    var desk = Desk(language, at: time)
    let morning = ClockTime(8, 20)
    let people = [
      ("陈洁", "Chen Jie"), ("李娜", "Li Na"), ("王伟", "Wang Wei"), ("赵敏", "Zhao Min"), ("刘洋", "Liu Yang"),
      ("孙丽", "Sun Li"),
    ]
    for (name, latin) in people {
      try desk.happen(.staff(.add(name: name, latin: latin, title: .consultant)), at: morning)
    }
    for number in 1...6 {
      let kind = number < 5 ? "early" : "late"
      try desk.happen(.roster(.setShift(StaffID(rawValue: number), day: monday, kind: kind)), at: morning)
    }
    try desk.move(1, to: .door, at: ClockTime(8, 30))
    try desk.move(2, to: .door, at: ClockTime(9, 55))
    try desk.move(3, to: "test-drive", at: ClockTime(10, 25))
    try desk.move(4, to: .onCall, at: ClockTime(8, 40))
    try desk.move(5, to: .onCall, at: ClockTime(9, 30))
    for _ in 1...3 { try desk.happen(.traffic(.count(.walkIn)), at: ClockTime(9, 40)) }
    let details = ComplaintDetails(
      customer: "周女士", phone: "13812345678", kind: "contract", facts: "交车时间一拖再拖", wish: "本周内交车")
    try desk.happen(.complaint(.open(details)), at: ClockTime(9, 0))
    try desk.happen(.complaint(.acknowledge(ComplaintID(rawValue: 1))), at: ClockTime(9, 20))
    try desk.happen(.duty(.check(DutyKey("2.4", due: ClockTime(8, 30)))), at: ClockTime(8, 35))
    return desk
  }

  mutating func move(_ number: Int, to place: PlaceID, at time: ClockTime) throws {
    try happen(.floor(.move(StaffID(rawValue: number), to: place)), at: time)
  }

  /// Where somebody is now.
  func place(of number: Int) -> PlaceID? { showroom.state.seen(StaffID(rawValue: number), at: now)?.place }

  var firstComplaint: Complaint? { showroom.state.complaints[ComplaintID(rawValue: 1)] }
}
