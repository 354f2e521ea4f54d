import Foundation
import Testing

/// A planning problem goes out as a file, and any such file is solved.
@Suite struct RosterProblemCommandTests {
  @Test func aWeeksProblemSaysAllThatBindsAndWeighsAndIsSolvedFromItsFile() throws {
    let house = try House()
    for name in ["陈洁", "李娜", "王伟", "周敏"] { try house.say("staff", "add", name) }
    // What was stood in the weeks before is history: an hour of the popular ones, an hour of the others.
    try house.say("roster", "set", "陈洁", "early")
    try house.say("roster", "post", "陈洁", "10:00-11:00")
    try house.say("roster", "post", "陈洁", "12:00-13:00")
    try house.say("roster", "set", "李娜", "early", "--day", "2026-12-01")
    try house.say("roster", "post", "李娜", "09:00-10:00", "--day", "2026-12-01")
    try house.say("roster", "lock", "李娜", "--post", "09:00", "--day", "2026-12-01")
    try house.say(
      "roster", "appointment", "王伟", "14:00-15:00", "--kind", "delivery", "--with", "周女士", "--day", "2026-12-02")
    try house.say("roster", "absence", "周敏", "leave", "--day", "2026-12-03", "--note", "婚假")
    try house.say("roster", "wish", "陈洁", "late", "--day", "2026-12-04", "--weight", "7")
    try house.say(
      "roster", "rules", "missing=901", "short=5", "over=21", "handover=2", "stint=3", "share=4", "unpopular-share=6",
      "work-day=31", "most-door=3:00", "longest-stint=1:30", "days-in-a-row=5")
    let text = try house.say("roster", "problem", "--week", "2026-W49", "--anew", "--json")
    let problem = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])

    func rows(_ key: String, _ object: [String: Any]? = nil) -> [[String: Any]] {
      (object ?? problem)[key] as? [[String: Any]] ?? []
    }
    let people = rows("people")
    #expect(people.map { $0["name"] as? String } == ["陈洁", "李娜", "王伟", "周敏"])
    #expect((people[0]["before"] as? [String])?.first == "early" && (people[1]["before"] as? [String])?.first == "off")
    #expect(rows("appointments", people[2]).first?["from"] as? Int == 14 * 60)
    #expect(rows("absences", people[3]).first?["day"] as? Int == 3)
    #expect(rows("shifts").map { $0["id"] as? String } == ["early", "late"])
    #expect((rows("shifts")[0]["meal"] as? [String: Int]) == ["from": 690, "to": 810, "slots": 2, "step": 2])
    #expect((problem["slots"] as? [String: Int]) == ["from": 510, "minutes": 30, "count": 19])
    let cover = rows("cover")
    #expect(cover.count == 7 * 19 && cover.allSatisfy { $0["post"] as? String == "door" && $0["lower"] as? Int == 2 })
    #expect(["missing", "short", "over"].map { cover[0][$0] as? Int } == [901, 5, 21])
    let stints = try #require(problem["stints"] as? [String: Int])
    #expect(["handover", "away", "longest", "mostPerDay"].map { stints[$0] } == [2, 3, 3, 6])
    let locks = rows("locks").filter { $0["post"] as? String == "door" }
    #expect(locks.map { $0["slot"] as? Int } == [1, 2])
    #expect(rows("wishes").first?["shift"] as? String == "late" && rows("wishes").first?["weight"] as? Int == 7)
    #expect(rows("runs").first?["max"] as? Int == 5 && rows("runs").first?["weight"] as? Int == 31)
    let counts = rows("counts")
    #expect(counts.map { $0["id"] as? String } == ["door-time", "unpopular-hours", "working-days"])
    #expect(counts.map { $0["weight"] as? Int } == [4, 6, 31])
    #expect(counts.prefix(2).map { rows("shares", $0).map { $0["start"] as? Int } } == [[4, 0, 0, 0], [2, 0, 0, 0]])

    let kept = try house.everything()
    let solved = try house.run("roster", "plan", "--problem", "-", "--seconds", "0.5", "--json", input: text)
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(solved.out.utf8)) as? [String: Any])
    let (cost, bound) = (try #require(answer["cost"] as? Int), try #require(answer["bound"] as? Int))
    #expect(rows("rules", answer).reduce(0) { $0 + ($1["cost"] as? Int ?? 0) } == cost && bound <= cost)
    // Four people cannot stand in pairs all week.
    #expect(solved.status == 1 && answer["complete"] as? Bool == false && !rows("failures", answer).isEmpty)
    #expect(solved.err.contains("not complete") && answer["gap"] is Double)
    #expect(try house.everything() == kept)
  }

  @Test func aPlanThatBreaksHardRulesClaimsNothingOfItself() throws {
    let house = try House()
    // Nobody's days, 481 minutes each, come to between 5001 and 5100.
    let problem = """
      {"days": ["1","2","3","4","5","6","7","8","9","10","11","12"], "shifts": [{"id": "D", "from": 480, "to": 961}],
       "people": [{"id": "a", "name": "陈洁"}, {"id": "b"}], "cover": [{"day": 0, "shift": "D", "lower": 1, "missing": 9}],
       "counts": [{"id": "minutes", "shifts": ["D"], "amounts": [481],
                   "shares": [{"person": "a", "min": 5001, "max": 5100}]}]}
      """
    let told = try house.run("roster", "plan", "--problem", "-", "--seconds", "1", input: problem)
    #expect(told.status == 1 && told.err.contains("not complete: hard rules of 1 person are broken"), "\(told.err)")
    #expect(told.out.contains("hard rules are broken") && told.out.contains("陈洁: hard rules are not kept"))
    #expect(!told.out.contains("gap") && !told.out.contains("%"))
    let json = try house.run("roster", "plan", "--problem", "-", "--seconds", "1", "--json", input: problem)
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any])
    #expect(json.status == 1 && answer["complete"] as? Bool == false && answer["impossible"] as? [String] == ["a"])
    #expect(answer["gap"] is NSNull)

    let wrong = problem.replacingOccurrences(of: "\"person\": \"a\"", with: "\"person\": \"x\"")
    let refused = try house.run("roster", "plan", "--problem", "-", input: wrong)
    #expect(refused.status == 1 && refused.err.contains("counts[0].shares “x”: there is no such name"))
    let unreadable = try house.run("roster", "plan", "--problem", "-", input: "{\"days\": []}")
    #expect(unreadable.status == 2 && unreadable.err.contains("shifts"))
  }

  @Test func aDayGoneByIsPutRightWithAReasonAlone() throws {
    let house = try House()
    try house.say("staff", "add", "陈洁")
    let planned = try house.run("roster", "set", "陈洁", "early", "--day", "2026-11-20")
    #expect(planned.status == 1 && planned.err.contains("2026-11-20 is over") && planned.err.contains("say why"))
    let rows = "day,name,shift\n2026-11-20,陈洁,early\n"
    let file = try house.run("import", "roster", "-", input: rows)
    #expect(file.status == 2 && file.err.contains("line 2: 2026-11-20 is over"), "\(file.err)")
    try house.say("roster", "set", "陈洁", "early", "--day", "2026-11-20", "--reason", "补记")
    #expect(try house.say("roster", "show", "--week", "2026-W47").contains("补记"))
  }
}
