import Glibc

// `bench` runs everything, `bench store open` only that; `bench store-soak --minutes 60` is for itself.

let benches: [(name: String, run: () throws -> Void)] = [
  ("store", StoreBench.run), ("one-shot", OneShotBench.run), ("follow", FollowBench.run),
  ("ten-years", TenYearsBench.run), ("codec", CodecBench.run), ("screen", ScreenBench.run), ("open", OpenBench.run),
  ("history", HistoryBench.run), ("roster", RosterBench.run), ("complaints", ComplaintBench.run),
  ("reports", ReportBench.run), ("close", CloseBench.run), ("search", SearchBench.run), ("import", ImportBench.run),
]

/// Does what another process of this program started it for; false when a person started it.
func startedByItself(_ words: [String]) throws -> Bool {
  switch words.first {
  case FourWriters.Role.word where words.count == 4:
    guard let role = FourWriters.Role(rawValue: words[1]), let number = UInt64(words[3]) else { return false }
    try FourWriters.write(role, words[2], writer: number)
  case TenYearsBench.word where words.count == 2: try TenYearsBench.open(words[1])
  default: return false
  }
  return true
}

func leave(_ status: Int32, saying words: String) -> Never {
  let line = Array("bench: \(words)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
  exit(status)
}

let asked = CommandLine.arguments.dropFirst()
do {
  // Some benches start this program again, to have several at once or a fresh one.
  if try startedByItself(Array(asked)) { exit(0) }
} catch {
  leave(1, saying: "\(error)")
}
if asked.first == "fuzz" {
  guard let fuzz = FuzzBench(asked.dropFirst()) else { leave(2, saying: FuzzBench.usage) }
  do { try fuzz.run() } catch { leave(1, saying: "\(error)") }
  exit(0)
}
if asked.first == "store-soak" || asked.first == SoakPlan.word {
  do {
    if var part = SoakPart(asked) {
      try part.run()
    } else if var soak = SoakBench(asked.dropFirst()) {
      try soak.run()
    } else {
      leave(2, saying: "store-soak [--minutes N] [--seed S]")
    }
    exit(0)
  } catch {
    leave(1, saying: "\(error)")
  }
}
if let unknown = asked.first(where: { name in !benches.contains { $0.name == name } }) {
  leave(2, saying: "no “\(unknown)”; there are \(benches.map(\.name).joined(separator: ", "))")
}
do {
  for bench in benches where asked.isEmpty || asked.contains(bench.name) { try bench.run() }
  Verdicts.show()
} catch {
  leave(1, saying: "\(error)")
}
