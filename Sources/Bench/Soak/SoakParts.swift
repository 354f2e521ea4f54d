import Glibc
import Journal

/// The processes of a soak: each works until it is killed.
struct SoakPart {
  let plan: SoakPlan
  let role: SoakPlan.Role
  let number: Int
  private var chance: SoakChance
  private let parent = getppid()

  /// The process that these words of a command line ask for, nil when they ask for none.
  init?(_ words: ArraySlice<String>) {
    let words = Array(words)
    guard words.count == 5, words[0] == SoakPlan.word, let role = SoakPlan.Role(rawValue: words[1]),
      let number = Int(words[2]), let seed = UInt64(words[4])
    else { return nil }
    (self.role, self.number, plan) = (role, number, SoakPlan(folder: words[3]))
    chance = SoakChance(state: seed)
  }

  /// Works as long as the process that started it lives.
  mutating func run() throws {
    switch role {
    case .writer: try write()
    case .follower: try follow()
    case .reader: try read()
    }
  }

  private var isWanted: Bool { getppid() == parent }

  private func open(_ mode: StoreMode) throws -> Store<SoakLedger> {
    try Store.open(
      at: plan.store, mode: mode, program: "soak", initial: SoakLedger(writers: SoakPlan.writers))
  }

  private func told() throws -> SoakFile {
    guard let file = SoakFile(plan.told(role, number)) else { throw SoakFailure("no file to tell it in") }
    return file
  }

  /// Acts, folds, begins journals and comes anew, as chance has it; tells an act when it is acknowledged.
  private mutating func write() throws {
    let told = try told()
    var store = try open(.readWrite)
    while isWanted {
      let (id, size) = (chance.next(), Int.random(in: 1...12, using: &chance))
      do {
        try store.commit { state in
          guard let day = SoakLedger.day(after: state.count) else { throw SoakFailure("no day left") }
          return SoakLedger.Act(
            writer: number, number: state.last[number] + 1, id: id, day: day, size: size,
            marks: (0..<size).map { id &+ UInt64($0) })
        }
        told.add(store.sequence, id)
        if store.checkpointDelay(now: .zero) == .zero || chance.once(in: 30) { try store.checkpoint() }
        if chance.once(in: 300) { try store.rotate() }
        if chance.once(in: 60) {
          try store.close()
          store = try open(.readWrite)
        }
      } catch StoreError.locked {
        // Others had it for long: that is no loss.
      }
    }
  }

  /// Takes in what others store and tells each state seen.
  private func follow() throws {
    let (told, store) = (try told(), try open(.readOnly))
    let watch = StoreWatch(path: store.path)
    told.add(store.sequence, store.state.digest)
    while isWanted {
      var wait = pollfd(fd: watch?.fileDescriptor ?? -1, events: Int16(POLLIN), revents: 0)
      poll(&wait, 1, 20)
      _ = watch?.drain()
      if try store.catchUp() { told.add(store.sequence, store.state.digest) }
    }
  }

  /// Opens the store again and again; it must hold what was acknowledged before. Looks up past days too.
  private mutating func read() throws {
    let told = try told()
    guard let days = SoakFile(plan.days) else { throw SoakFailure("no file to tell days in") }
    let writers = (0..<SoakPlan.writers).compactMap { SoakFile(plan.told(.writer, $0)) }
    while isWanted {
      let acknowledged = writers.compactMap { $0.last?.sequence }.max() ?? 0
      let store = try open(.readOnly)
      guard store.sequence >= acknowledged else {
        throw SoakFailure("opened with \(store.sequence) acts when \(acknowledged) were acknowledged")
      }
      told.add(store.sequence, store.state.digest)
      if chance.once(in: 10), let day = try store.days().dropLast().randomElement(using: &chance) {
        guard let state = try store.state(on: day) else { throw SoakFailure("nothing kept of \(day)") }
        days.add(state.count, state.digest)
      }
      poll(nil, 0, Int32.random(in: 0..<8, using: &chance))
    }
  }
}
