import Foundation
import Testing

@testable import Supervision

/// What stands in a store, and what stood there before lines took its place.
@Suite struct EncodingTests {
  private func text(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode([value]), as: UTF8.self).replacingOccurrences(of: "\\/", with: "/")
  }

  private func read<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode([Value].self, from: Data("[\(text)]".utf8))[0]
  }

  private func check<Value: Codable & Equatable>(_ value: Value, is new: String?, formerly old: String) throws {
    if let new { #expect(try text(value) == "[\(new)]") }
    #expect(try read(Value.self, String(try text(value).dropFirst().dropLast())) == value)
    #expect(try read(Value.self, old) == value)
  }

  @Test func linesAreShortAndEarlierEncodingsAreRead() throws {
    let at = Moment(Instant(milliseconds: 1_790_000_000_250), offset: 28_800)
    let old = #"{"utc":1790000000250,"offset":28800}"#
    try check(at, is: #""2026-09-21T22:13:20.250+08:00""#, formerly: old)
    let odd = Moment(Instant(milliseconds: -1), offset: 29_143)
    try check(odd, is: nil, formerly: #"{"utc":-1,"offset":29143}"#)
    let hours = #"{"from":"08:30","to":"17:30:05"}"#
    let own = Hours(from: ClockTime(8, 30), to: ClockTime(seconds: 17 * 3600 + 1805))
    try check(Shift(kind: nil, hours: own), is: #""08:30-17:30:05""#, formerly: #"{"hours":\#(hours)}"#)
    try check(
      Shift(kind: "early bird", hours: own), is: #""08:30-17:30:05 early bird""#,
      formerly: #"{"kind":"early bird","hours":\#(hours)}"#)
    try check(
      Post(staff: StaffID(rawValue: 3), place: "the door", hours: own), is: #""3 08:30-17:30:05 the door""#,
      formerly: #"{"staff":3,"place":"the door","hours":\#(hours)}"#)
    try check(
      DoorWatch(staff: StaffID(rawValue: 3), from: ClockTime(9, 0), to: nil), is: #""3 09:00-""#,
      formerly: #"{"staff":3,"from":"09:00"}"#)
    try check(
      DutyCheck(at: at, by: "夏琳", note: ""), is: #"["2026-09-21T22:13:20.250+08:00","夏琳"]"#,
      formerly: #"{"at":\#(old),"by":"夏琳","note":""}"#)
    try check(Author.xia, is: #""xia@pts/1""#, formerly: #"{"user":"xia","terminal":"pts/1"}"#)
    try check(
      Author(user: "a@b", terminal: "c@d"), is: nil, formerly: #"{"user":"a@b","terminal":"c@d"}"#)
    var tally = Tally()
    tally.imported[47] = 9
    try check(tally, is: #""|47:9""#, formerly: #"{"counted":"","imported":"47:9"}"#)
    tally.counted[20] = 3
    tally.counted[21] = 4
    try check(tally, is: #""20:3 21:4|47:9""#, formerly: #"{"counted":"20:3 21:4","imported":"47:9"}"#)
  }

  @Test func whatHappensOftenIsALine() throws {
    let meal = FloorEvent.moved(staff: StaffID(rawValue: 3), to: "meal", back: ClockTime(12, 15))
    try check(
      Event.floor(meal), is: #""moved 3 until 12:15 to meal""#,
      formerly: #"{"floor":{"moved":{"staff":3,"to":"meal","back":"12:15"}}}"#)
    try check(
      Event.floor(.moved(staff: StaffID(rawValue: 3), to: .door, back: nil)), is: #""moved 3 to door""#,
      formerly: #"{"floor":{"moved":{"staff":3,"to":"door"}}}"#)
    let day = CivilDay(number: 20_780)
    try check(
      Event.traffic(.counted(day: day, time: ClockTime(seconds: 40_001), channel: .walkIn, people: 2)),
      is: #""counted 2 on 2026-11-23 at 11:06:41 by walk-in""#,
      formerly:
        #"{"traffic":{"counted":{"day":"2026-11-23","time":"11:06:41","channel":"walk-in","people":2}}}"#)
    for wrong in [
      "moved", "moved x to door", "moved 3 door", "counted 2 on 2026-02-30 at 11:00 by web", "danced",
      "moved 99999999999999999999 to door",
    ] {
      #expect(throws: DecodingError.self) { try read(Event.self, "\"\(wrong)\"") }
    }
  }

  @Test func aLogIsThreeTextsAnEntryAndHoldsWhateverWasSaid() throws {
    var story = try Story(people: "陈洁")
    let id = ComplaintID(rawValue: 1)
    try story.run(.complaint(.open(ComplaintDetails(customer: "周女士", kind: "sales"))))
    for command in [
      .note(id, "第一行\n第二行 2026-11-23T10:42 rated 4"), .resolve(id, plan: "换新"), .tell(id), .rate(id, 3), .close(id),
      .reopen(id, reason: "又坏了"),
    ] as [ComplaintCommand] { try story.run(.complaint(command)) }
    let complaint = try #require(story.state.complaints[id])
    #expect(try text(complaint).contains(#""2026-11-23T08:00:00+08:00 rated 3","xia","""#))
    let encoded = String(try text(complaint).dropFirst().dropLast())
    #expect(try read(Complaint.self, encoded) == complaint)
    let log =
      #"[{"step":"received","at":{"utc":0,"offset":0},"by":"a","note":"b"},{"at":{"utc":0,"offset":0},"by":"a","note":"","isReopening":true}]"#
    let old = #"""
      {"id":1,"received":{"utc":0,"offset":0},"takenBy":"a","details":{"customer":"c","phone":"","kind":"sales",
      "grade":"ordinary","facts":"","wish":""},"step":"received","owner":"","log":\#(log)}
      """#
    #expect(try read(Complaint.self, old).log.map(\.isReopening) == [nil, true])
  }
}
