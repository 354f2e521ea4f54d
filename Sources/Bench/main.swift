import Glibc

// `bench` runs everything, `bench store open` only that; `bench store-soak --minutes 60` is for itself.

let benches: [(name: String, run: () throws -> Void)] = [
  ("store", StoreBench.run), ("codec", CodecBench.run), ("screen", ScreenBench.run), ("open", OpenBench.run),
  ("history", HistoryBench.run),
]

func leave(_ status: Int32, saying words: String) -> Never {
  let line = Array("bench: \(words)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
  exit(status)
}

let asked = CommandLine.arguments.dropFirst()
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
} catch {
  leave(1, saying: "\(error)")
}
