import Supervision

/// What the dashboard looks at but does not own: the showroom, the time, and how the store is.
public struct World: Sendable {
  /// The showroom as the store has it.
  public var showroom: Showroom
  /// The moment on the wall.
  public var now: Moment
  /// How the store can be used.
  public var store: StoreStanding
  /// Whether this is a practice day, of which nothing is kept.
  public var isPractice: Bool

  /// A showroom at a moment, in a store that can be used in some way.
  public init(showroom: Showroom, now: Moment, store: StoreStanding = .writable, isPractice: Bool = false) {
    self.showroom = showroom
    self.now = now
    self.store = store
    self.isPractice = isPractice
  }
}

/// How the store can be used.
public enum StoreStanding: Hashable, Sendable {
  /// Acts can be kept.
  case writable
  /// Acts can be kept or wait to be, and there is something to see to before they no longer can.
  case warned(Phrase)
  /// The last act could not be kept, and why; the next one may.
  case unsaved(Phrase)
  /// Acts cannot be kept, and why.
  case readOnly(Phrase)
  /// What is shown may be out of date, and why.
  case stale(Phrase)
}

/// What the dashboard asks of whoever runs it.
public enum Effect: Hashable, Sendable {
  /// Decide and keep a command, then tell the outcome by `Dashboard.answered`.
  case perform(Command)
  /// Show with another theme from now on.
  case useTheme(String)
  /// Remember this language for the next time.
  case useLanguage(Language)
  /// Put text on the terminal's clipboard.
  case copy(String)
  /// Draw every cell anew.
  case redraw
  /// Stop as ^Z does.
  case suspend
  /// End the program.
  case quit
}

/// What became of a command.
public enum Answer: Hashable, Sendable {
  /// It was kept as this act.
  case kept(Act)
  /// A rule said no.
  case refused(Refusal)
  /// The store could not keep it, and why; nothing has changed.
  case notSaved(Phrase)
}
