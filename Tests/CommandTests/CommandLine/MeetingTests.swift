import Foundation
import Testing

@Suite struct MeetingCommandTests {
  @Test func aMeetingFromTheShell() throws {
    var house = try House()
    house.now = "2026-11-23T08:31"
    try house.say("staff", "add", "Li Na")
    #expect(try house.run("meeting", "next").status == 1)
    #expect(try house.say("meeting", "start", "morning").contains("morning meeting begins"))
    let second = try house.run("meeting", "start", "evening")
    #expect(second.status == 1 && second.err.contains("begun at 08:31 by"))
    try house.say("meeting", "next")
    try house.say("meeting", "decide", "every |H| customer is called")
    try house.say("meeting", "action", "new door plan", "--who", "Li Na", "--by", "fri")
    #expect(try house.run("meeting", "action", "x", "--who", "Li Na", "--by", "2-31").status == 2)
    try house.say("meeting", "forecast", "Li Na", "2", "1")
    try house.say("meeting", "send")
    try house.say("meeting", "recognise", "Li Na", "kept her word")
    let shown = try #require(try house.json("meeting", "show") as? [String: Any])
    let running = try #require(shown["running"] as? [String: Any])
    #expect(
      running["page"] as? Int == 2 && (running["notes"] as? [[String: Any]])?.last?["due"] as? String == "2026-11-27")
    #expect((shown["sent"] as? [String: Any])?["orders"] as? Int == 2)
    house.now = "2026-11-23T08:50"
    try house.say("meeting", "end")
    let minutes = try house.say("meeting", "minutes")
    for part in ["08:31–08:50", "every \\|H\\| customer is called", "| Li Na | new door plan | 2026-11-27 |"] {
      #expect(minutes.contains(part), "\(part) is missing in\n\(minutes)")
    }
    #expect(try house.say("duty", "list").contains("✓"))
    // Another day asks for its own day's minutes.
    house.now = "2026-11-24T09:00"
    #expect(try house.run("meeting", "minutes").status == 1)
    try house.say("tally", "walk-in")
    #expect(try house.say("meeting", "minutes", "morning", "--day", "2026-11-23") == minutes)
  }

  @Test func theAgendaIsASetting() throws {
    let house = try House()
    try house.say("meeting", "agenda", "morning", "--item", "customers:5", "--item", "other:3 竞品|Rivals")
    #expect(try house.say("meeting", "agenda", "morning").contains("other:3  Rivals"))
    #expect(try house.run("meeting", "agenda", "morning", "--item", "dance:5").status == 2)
    #expect(try house.run("meeting", "agenda", "morning", "--item", "customers:500").status == 1)
    try house.say("meeting", "agenda", "handover", "--name-zh", "交接会", "--item", "tomorrow:5")
    try house.say("meeting", "start", "交接会")
    try house.say("meeting", "agenda", "morning", "--reset")
    #expect(try house.say("meeting", "agenda", "morning").contains("attendance:1"))
  }
}
