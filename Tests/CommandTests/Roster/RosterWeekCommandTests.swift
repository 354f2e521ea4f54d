import Foundation
import Testing

/// A week from plan to print, through the real program.
@Suite struct RosterWeekCommandTests {
  private static let names = ["陈洁", "李娜", "王伟", "周敏", "郑凯", "何雨桐"]

  private func house() throws -> House {
    let house = try House()
    for name in Self.names { try house.say("staff", "add", name) }
    return house
  }

  private func week(_ house: House, _ week: String = "2026-W49") throws -> [[String: Any]] {
    let object = try #require(try house.json("roster", "show", "--week", week) as? [String: Any])
    return try #require(object["people"] as? [[String: Any]])
  }

  private func cell(_ house: House, _ person: Int, _ day: Int) throws -> [String: Any] {
    try #require((try week(house)[person]["days"] as? [[String: Any]])?[day])
  }

  @Test func aWeekIsPlannedPublishedAndMendedAfterASickCall() throws {
    let house = try house()
    let opening = try house.everything()
    // Two at the door all day need more than six people have on some days, so the plan may be partial.
    let plan = try house.run("roster", "plan", "--week", "2026-W49", "--seconds", "1")
    #expect(plan.out.contains("cost") && plan.out.contains("bound") && plan.out.contains("gap"))
    #expect(plan.status == (plan.out.contains("missing") ? 1 : 0))
    let lines = try week(house).flatMap { $0["days"] as? [[String: Any]] ?? [] }.compactMap { $0["cell"] as? String }
    #expect(lines.contains { $0.contains("meal") && $0.contains("door") })
    try house.say("undo")
    #expect(try week(house).allSatisfy { $0["workDays"] as? Int == 0 })
    #expect(try house.everything() != opening)
    try house.say("redo")

    #expect(try house.say("roster", "publish", "--week", "2026-W49").hasPrefix("roster published"))
    let change = try house.run("roster", "set", "陈洁", "12:00-16:00", "--day", "2026-12-02")
    #expect(change.status == 1)
    let replan = try house.run("roster", "plan", "--week", "2026-W49", "--seconds", "1")
    #expect(replan.status == 1 && replan.err.contains("is published; say why"))

    let who = try #require(
      try (0..<6).first { try cell(house, $0, 2)["cell"] as? String != "off" })
    let before = try #require(try cell(house, who, 2)["cell"] as? String)
    try house.say("roster", "absence", Self.names[who], "sick", "--day", "2026-12-02", "--note", "发烧")
    let sick = try cell(house, who, 2)
    #expect(sick["cell"] as? String == "off")
    let told = try #require((sick["changes"] as? [[String: Any]])?.first)
    #expect(told["before"] as? String == before && (told["reason"] as? String)?.contains("发烧") == true)
    let mended = try house.run(
      "roster", "plan", "--week", "2026-W49", "--least", "--seconds", "1", "--reason", "顶病假")
    #expect(mended.status != 2, "\(mended.err)")
    #expect(try cell(house, who, 2)["cell"] as? String == "off")
    #expect(try house.say("roster", "show", "--week", "2026-W49").contains("发烧"))
  }

  @Test func whoCanReplaceWhomAndWhyNot() throws {
    let house = try house()
    for name in ["陈洁", "李娜", "王伟"] { try house.say("roster", "set", name, "early", "--day", "2026-12-01") }
    try house.say("roster", "post", "陈洁", "10:00-11:00", "--day", "2026-12-01")
    try house.say("roster", "post", "李娜", "10:30-11:30", "--day", "2026-12-01")
    try house.say(
      "roster", "appointment", "王伟", "11:00-12:00", "--kind", "test-drive", "--with", "周女士", "--day", "2026-12-01")
    try house.say("roster", "absence", "周敏", "leave", "--day", "2026-12-01")
    let rows = try #require(
      try house.json("roster", "replace", "陈洁", "--day", "2026-12-01", "--hours", "10:00-11:00") as? [[String: Any]])
    let why = Dictionary(uniqueKeysWithValues: rows.map { ($0["name"] as? String ?? "", $0["why"] as? String) })
    #expect(rows.first?["name"] as? String == "王伟" && rows.first?["can"] as? Bool == true)
    #expect(why["李娜"] == "has a post 10:30–11:30")
    #expect(why["周敏"] == "leave" && why["郑凯"] == "has no shift that day")
    let refused = try house.run(
      "roster", "replace", "陈洁", "--by", "李娜", "--day", "2026-12-01", "--hours", "10:00-11:00")
    #expect(refused.status == 1 && refused.err.contains("has a post 10:30–11:30"))
    try house.say("roster", "replace", "陈洁", "--by", "王伟", "--day", "2026-12-01", "--hours", "10:00-11:00")
    #expect(try cell(house, 2, 1)["cell"] as? String == "08:30-17:30 early, 10:00-11:00 door")
    #expect(try house.run("roster", "post", "王伟", "11:30-12:30", "--day", "2026-12-01").err.contains("周女士"))
    #expect(try house.run("roster", "set", "周敏", "late", "--day", "2026-12-01").err.contains("is away"))
  }

  @Test func twoDesksDoNotOverwriteEachOther() throws {
    let house = try house()
    try house.say("roster", "set", "陈洁", "early", "--day", "2026-12-01")
    let seen = try #require(try cell(house, 0, 1)["cell"] as? String)
    try house.say("roster", "set", "陈洁", "late", "--day", "2026-12-01")
    let stale = try house.run("roster", "clear", "陈洁", "--day", "2026-12-01", "--seen", seen)
    #expect(stale.status == 1 && stale.err.contains("09:30-18:30 late") && stale.err.contains(seen))
    try house.say("roster", "clear", "陈洁", "--day", "2026-12-01", "--seen", "09:30-18:30 late")
  }

  @Test func locksWishesAndTheHousesRulesReachThePlanner() throws {
    let house = try house()
    try house.say("roster", "set", "陈洁", "late", "--day", "2026-12-01")
    try house.say("roster", "lock", "陈洁", "--day", "2026-12-01")
    #expect(try house.run("roster", "clear", "陈洁", "--day", "2026-12-01").err.contains("is locked"))
    try house.say("roster", "wish", "李娜", "17:00-18:00", "--not", "--day", "2026-12-02", "--weight", "30")
    try house.say("roster", "absence", "王伟", "leave", "--day", "2026-12-03")
    try house.say("roster", "rules", "rest=11:00", "demand=tue@10:00-12:00=3", "manner=dedicated:陈洁,李娜,王伟,周敏")
    let problem = try #require(
      try house.json("roster", "problem", "--week", "2026-W49", "--anew") as? [String: Any])
    #expect(problem["rest"] as? Int == 660)
    let cover = try #require(problem["cover"] as? [[String: Any]])
    let three = cover.filter { $0["lower"] as? Int == 3 }.map { "\($0["day"] ?? "")/\($0["slot"] ?? "")" }
    #expect(three == ["1/3", "1/4", "1/5", "1/6"])
    let wish = try #require((problem["wishes"] as? [[String: Any]])?.first)
    #expect(wish["want"] as? Bool == false && wish["slots"] as? [Int] == [17, 18] && wish["weight"] as? Int == 30)
    let people = try #require(problem["people"] as? [[String: Any]])
    #expect((people[2]["absences"] as? [[String: Any]])?.first?["day"] as? Int == 3)
    _ = try house.run("roster", "plan", "--week", "2026-W49", "--anew", "--seconds", "1")
    #expect(try cell(house, 0, 1)["cell"] as? String == "09:30-18:30 late")
    #expect(try cell(house, 2, 3)["cell"] as? String == "off")
    for person in 4...5 {
      let lines = try week(house)[person]["days"] as? [[String: Any]] ?? []
      #expect(lines.allSatisfy { ($0["cell"] as? String)?.contains("door") == false })
    }
    #expect(try house.run("roster", "rules", "rest=25:00").status == 2)
    #expect(try house.run("roster", "rules", "manner=groups:陈洁/陈洁").status == 1)
    #expect(try house.run("roster", "rules", "meals=12:00-12:30").err.contains("widen it"))
  }

  @Test func aWeekGoesOutAsCSVAndComesBackTheSame() throws {
    let house = try house()
    _ = try house.run("roster", "plan", "--week", "2026-W49", "--seconds", "1")
    let csv = try house.say("export", "roster-week", "-", "--week", "2026-W49", "--format", "csv")
    let other = try self.house()
    #expect(try other.run("import", "roster", "-", input: csv).status == 0)
    #expect(try other.say("export", "roster-week", "-", "--week", "2026-W49", "--format", "csv") == csv)
    #expect(try week(other).map { $0["doorMinutes"] as? Int } == week(house).map { $0["doorMinutes"] as? Int })
    let again = try other.everything()
    #expect(try other.run("import", "roster", "-", input: csv).out.hasPrefix("0 shifts given"))
    #expect(try other.everything() == again)

    let head = "day,name,shift,from,to,place\n2026-12-01,陈洁,early,,,\n2026-12-01,陈洁,,10:00,11:00,door\n"
    // A shift of a kind at hours of its own stays both.
    let kept = try self.house()
    #expect(
      try kept.run("import", "roster", "-", input: "day,name,shift,from,to\n2026-12-01,陈洁,early,10:00,16:00\n").status
        == 0)
    #expect(try cell(kept, 0, 1)["cell"] as? String == "10:00-16:00 early")
    for (row, message) in [
      ("2026-12-01,李娜,,06:00,23:00,", "李娜's shift 06:00–23:00 on 2026-12-01 is 17 h"),
      ("2026-12-01,陈洁,,10:30,11:30,door", "line 4: the post 10:30–11:30 overlaps 10:00–11:00 of line 3"),
      ("2026-12-01,陈洁,,17:00,18:00,door", "line 4: the post 17:00–18:00 lies outside the shift 08:30–17:30"),
      ("2026-12-01,陈洁,,14:00,44:00,door", "line 4: to: “44:00” is no time of a day"),
      ("2026-12-01,陈洁,,14:00,15:00,mars", "line 4: there is no place “mars”"),
      ("2026-12-01,张三,,14:00,15:00,door", "line 4: nobody is called “张三”"),
      ("2026-12-09,李娜,,14:00,15:00,door", "line 4: “李娜” has a post on 2026-12-09 and no shift"),
    ] {
      let outcome = try other.run("import", "roster", "-", input: head + row + "\n")
      #expect(outcome.status == 2 && outcome.err.contains(message), "\(outcome.err)")
    }
    #expect(try other.everything() == again)
  }

  @Test(arguments: ["Asia/Shanghai", "America/New_York"]) func calendarsReadElsewhere(zone: String) throws {
    let house = try house()
    try house.say("roster", "set", "陈洁", "early", "--day", "2026-12-01")
    try house.say("roster", "post", "陈洁", "10:00-11:00", "--day", "2026-12-01")
    let with = "周女士; \"A,B\" \\ 第一次来，想看新能源车，请准备试驾协议、驾照复印件和车辆钥匙"
    try house.say(
      "roster", "appointment", "陈洁", "14:00-15:00", "--kind", "test-drive", "--with", with, "--day", "2026-12-01")
    try house.say("roster", "absence", "陈洁", "leave", "--day", "2026-12-03", "--to", "2026-12-04")
    let file = house.scratch.file("chen.ics")
    func export() throws -> [[String: String]] {
      let outcome = try house.run(
        "export", "roster-week", file, "--week", "2026-W49", "--format", "ics", "--person", "陈洁",
        environment: ["TZ": zone])
      #expect(outcome.status == 0, "\(outcome.err)")
      return try Self.events(of: file)
    }
    let events = try export()
    #expect(events.count == 5)
    let shift = try #require(events.first { $0["UID"]?.contains("-shift@") == true })
    #expect(shift["DTSTART"] == (zone == "Asia/Shanghai" ? "20261201T003000Z" : "20261201T133000Z"))
    #expect(events.contains { $0["SUMMARY"] == "test drive \(with)" })
    #expect(
      events.filter { $0["DTSTART;VALUE=DATE"] != nil }.map { $0["DTEND;VALUE=DATE"] } == ["20261204", "20261205"])
    #expect(Set(events.compactMap { $0["UID"] }).count == events.count)
    #expect(try Set(export().compactMap { $0["UID"] }) == Set(events.compactMap { $0["UID"] }))
    // A calendar that has a published shift is told when it falls away.
    try house.say("roster", "publish", "--week", "2026-W49")
    try house.say("roster", "appointment", "陈洁", "14:00", "--clear", "--day", "2026-12-01")
    try house.say("roster", "clear", "陈洁", "--day", "2026-12-01", "--reason", "调休")
    let cancelled = try #require(try export().first { $0["UID"] == shift["UID"] })
    #expect(cancelled["STATUS"] == "CANCELLED" && cancelled["SEQUENCE"] == "1")
  }

  /// What a reader in Python, made by the standard's rules alone, finds in a calendar.
  private static func events(of file: String) throws -> [[String: String]] {
    let program = """
      import json, sys
      data = open(sys.argv[1], 'rb').read()
      assert data.endswith(b'\\r\\n') and b'\\n' not in data.replace(b'\\r\\n', b'')
      assert all(len(line) <= 75 for line in data.split(b'\\r\\n'))
      for line in data.split(b'\\r\\n'): line.decode('utf-8')
      lines = data.replace(b'\\r\\n ', b'').decode('utf-8').split('\\r\\n')[:-1]
      assert lines[0] == 'BEGIN:VCALENDAR' and lines[-1] == 'END:VCALENDAR' and 'VERSION:2.0' in lines
      def plain(text):
          out, i = '', 0
          while i < len(text):
              if text[i] == '\\\\':
                  i += 1
                  out += {'n': '\\n', 'N': '\\n', ',': ',', ';': ';', '\\\\': '\\\\'}[text[i]]
              else:
                  assert text[i] not in ',;'
                  out += text[i]
              i += 1
          return out
      events, event = [], None
      for line in lines:
          name, _, value = line.partition(':')
          if line == 'BEGIN:VEVENT': event = {}
          elif line == 'END:VEVENT':
              assert all(any(k.split(';')[0] == n for k in event) for n in ('UID', 'DTSTAMP', 'DTSTART'))
              events.append(event); event = None
          elif event is not None:
              assert name not in event
              event[name] = plain(value) if name in ('SUMMARY', 'DESCRIPTION') else value
      json.dump(events, sys.stdout)
      """
    let outcome = try Program.run(
      "/usr/bin/env", ["python3", "-c", program, file], environment: Program.environment(home: "/tmp"))
    #expect(outcome.err == "")
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [[String: String]])
  }
}
