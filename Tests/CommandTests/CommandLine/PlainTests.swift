import Testing

/// Commands in plain words are made without the parser; the mark that ends options sends the same words through it.
@Suite struct PlainTests {
  @Test(arguments: [
    ["tally"], ["tally", "walk-in"], ["tally", "walk-in", "3"], ["tally", "nowhere"], ["tally", "web", "many"],
    ["tally", "web", "1", "2"], ["tally", ""],
  ]) func plainWordsDoWhatTheParserMakesOfThem(words: [String]) throws {
    let (plain, parsed) = (try House(), try House())
    let answers = try [(plain, []), (parsed, ["--"])].map { house, mark in
      let outcome = try Program.run(
        words + ["--store", house.store, "--now", house.now, "--lang", "en"] + mark, in: house.scratch)
      let after = try house.say("tally", "--json")
      return "\(String(describing: outcome.end)): \(outcome.out)\(outcome.err)\(after)"
    }
    #expect(answers[0] == answers[1])
  }

  @Test func helpIsNoPlainWord() throws {
    let house = try House()
    #expect(try house.run("tally", "--help").out.contains("USAGE: showroom tally"))
    #expect(try house.run("tally", "help").out == house.run("tally", "help", "--").out)
  }
}
