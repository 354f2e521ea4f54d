import Journal
import Supervision

/// The register of the days gone by on its way to being complete: read from its file, then caught up from the log, all of
/// it or piece by piece.
struct RegisterMaking {
  /// What is in it so far.
  private(set) var register: Register
  private let store: Store<Showroom>
  private let file: RegisterFile
  /// The showroom as the last act that was gone through left it; nil when there is nothing to go through.
  private var showroom: Showroom?
  /// The last act that was gone through.
  private var sequence: UInt64
  /// The last act of the last day taken in.
  private var taken: UInt64
  /// Whether the acts come after the day that the showroom is of; those of that day are in it.
  private var isPlaying = false

  /// Begins with what the file of a store has.
  init(_ store: Store<Showroom>) throws(StoreError) {
    self.store = store
    file = RegisterFile(besideStore: store.path)
    register = Register()
    (sequence, taken) = (0, 0)
    guard let today = store.state.day else { return }
    let days = try store.pastDays().filter { $0 < today }
    if let known = file.read(), let covered = known.register.covered, covered < today, known.sequence <= store.sequence
    {
      (register, sequence, taken) = (known.register, known.sequence, known.sequence)
      // Most looks find nothing new.
      guard let last = days.last, covered < last else { return }
      showroom = try store.showroom(on: covered)
      if showroom != nil { return }
      (register, sequence, taken) = (Register(), 0, 0)
    }
    // What the first day has is known as it ended; what comes after is played.
    guard let first = days.first else { return }
    showroom = try store.showroom(on: first) ?? Showroom()
    isPlaying = showroom?.day == nil
  }

  /// Whether every day before the one under way is in it.
  var isDone: Bool { showroom == nil }

  /// How much of the log is gone through, 0 to 1.
  var progress: Double { isDone ? 1 : Double(sequence) / Double(max(1, store.sequence)) }

  /// Goes on as long as `mayGoOn` says so; writes the file when it is done.
  mutating func goOn(while mayGoOn: () -> Bool) throws(StoreError) {
    guard var showroom, let today = store.state.day else { return }
    self.showroom = nil
    var gone = (sequence: sequence, taken: taken, register: register, isPlaying: isPlaying, isOver: false)
    register = Register()
    var count = 0
    do {
      try store.forEachTransaction(from: gone.sequence + 1) { number, act in
        let day = act.at.businessDay(rollingAt: showroom.state.settings.dayRollsAt)
        if let current = showroom.day, day > current {
          if gone.register.covered.map({ $0 < current }) ?? true { gone.register.take(showroom) }
          gone.taken = gone.sequence
          if day >= today { throw Stop.over }
          gone.isPlaying = true
          count += 1
          if count % 8 == 0, !mayGoOn() { throw Stop.paused }
        }
        if gone.isPlaying { showroom.apply(act) }
        gone.sequence = number
      }
      gone.isOver = true
    } catch Stop.over {
      gone.isOver = true
    } catch Stop.paused {
      // The act at which it stopped is the first of the next piece.
    } catch let error as StoreError {
      register = gone.register
      throw error
    } catch {
      gone.isOver = true
    }
    (sequence, taken, register, isPlaying) = (gone.sequence, gone.taken, gone.register, gone.isPlaying)
    guard gone.isOver else {
      self.showroom = showroom
      return
    }
    // A log that ends before today leaves its last day to be taken.
    if let day = showroom.day, day < today, (register.covered ?? day.advanced(by: -1)) < day {
      register.take(showroom)
      taken = sequence
    }
    if store.sequence > 0 { file.write(&register, sequence: taken) }
  }

  private enum Stop: Error {
    case over
    case paused
  }
}

extension Store<Showroom> {
  /// Every card and visit ever, those of the day under way among them.
  func register() throws(StoreError) -> Register {
    var register = try registerOfPastDays()
    register.take(state)
    return register
  }

  /// Every card and visit of the days before the one under way.
  func registerOfPastDays() throws(StoreError) -> Register {
    var making = try RegisterMaking(self)
    while !making.isDone { try making.goOn { true } }
    return making.register
  }
}
