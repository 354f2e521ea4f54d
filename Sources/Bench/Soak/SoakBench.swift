import Glibc
import Journal

/// Processes at work on one store, killed at every moment for as long as one likes (store.md §5): three writers, a
/// follower and a reader.
struct SoakBench {
  private let end: ContinuousClock.Instant
  private let start = ContinuousClock.now
  private var chance: SoakChance
  private let seed: UInt64
  private var (rounds, kills, acts, looks, journals, archives) = (0, 0, 0, 0, 0, 0)

  /// `--minutes N` or `--seconds N`, and `--seed S`; nil when the words mean anything else.
  init?(_ words: ArraySlice<String>) {
    var seconds = 60.0
    var seed: UInt64 = 1
    var rest = words
    while let option = rest.popFirst() {
      guard let word = rest.popFirst(), let number = Double(word), number >= 0 else { return nil }
      switch option {
      case "--minutes": seconds = number * 60
      case "--seconds": seconds = number
      case "--seed": seed = UInt64(number)
      default: return nil
      }
    }
    self.seed = seed
    chance = SoakChance(state: seed)
    end = start + .milliseconds(Int64(seconds * 1_000))
  }

  /// Runs it; the folder stays when something is lost.
  mutating func run() throws {
    let scratch = try ScratchFolder()
    var epoch = 0
    repeat {
      epoch += 1
      let plan = SoakPlan(folder: scratch.file("soak.\(seed).\(epoch)"))
      try SystemFiles().makeDirectory(plan.folder)
      do {
        try work(plan)
      } catch {
        tell("LOST: \(error)\nsoak: the evidence is in \(plan.folder)")
        exit(1)
      }
    } while ContinuousClock.now < end
    tell("nothing acknowledged is lost, no act is half, everybody saw what was")
  }

  /// One store from its beginning until it is long enough.
  private mutating func work(_ plan: SoakPlan) throws {
    let verdict = try SoakVerdict(plan)
    let before = (acts, looks, journals, archives)
    repeat {
      try round(plan)
      try verdict.examine()
      rounds += 1
      (acts, looks) = (before.0 + verdict.acts, before.1 + verdict.looks)
      (journals, archives) = (before.2 + Int(verdict.generation), before.3 + verdict.archives)
      tell("\(verdict.kept) acts in this store")
    } while ContinuousClock.now < end && verdict.kept < 100_000
  }

  /// Some seconds of work, in which now and then one is killed and comes again, and in the end all.
  private mutating func round(_ plan: SoakPlan) throws {
    var children: [SoakChild] = []
    for (role, number) in SoakPlan.everybody { children.append(try begin(role, number, plan)) }
    let stop = min(end, ContinuousClock.now + .milliseconds(Int64.random(in: 500..<6_000, using: &chance)))
    while ContinuousClock.now < stop {
      // Mostly soon, sometimes late: also a process that has just begun is to be killed.
      poll(nil, 0, Int32(1) << Int32.random(in: 0..<10, using: &chance))
      let index = children.indices.randomElement(using: &chance) ?? 0
      try kill(children[index])
      children[index] = try begin(children[index].role, children[index].number, plan)
    }
    for child in children { try kill(child) }
  }

  private mutating func begin(_ role: SoakPlan.Role, _ number: Int, _ plan: SoakPlan) throws -> SoakChild {
    try SoakChild(role, number, folder: plan.folder, seed: chance.next())
  }

  private mutating func kill(_ child: SoakChild) throws {
    try child.kill()
    kills += 1
  }

  private func tell(_ words: String) {
    let seconds = (ContinuousClock.now - start).components.seconds
    let line =
      "soak: \(seconds) s, \(rounds) rounds, \(kills) kills, \(acts) acknowledged, \(looks) looks, "
      + "\(journals) journals, \(archives) archives: \(words)\n"
    let bytes = Array(line.utf8)
    _ = write(STDOUT_FILENO, bytes, bytes.count)
  }
}
