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
  /// Find a day gone by, then show it by `Dashboard.brought`.
  case look(DaySought)
  /// Tell by `Dashboard.listed` of which days something is kept.
  case listDays
  /// Tell by `Dashboard.counted` of the complaints that were put away.
  case countComplaints
  /// Search for a plan, telling how far it is by `Dashboard.searched` and what it came to by `Dashboard.planned`.
  case plan(RosterProblem)
  /// Search no longer, and tell the best plan found when one is wanted.
  case stopPlanning(tellsBest: Bool)
  /// Read every card and visit of the days gone by, telling how far that is by `Dashboard.registering` and what it came
  /// to by `Dashboard.registered`.
  case openRegister
  /// Show with another theme from now on.
  case useTheme(String)
  /// Remember this language for the next time.
  case useLanguage(Language)
  /// Gather what reports of these days are made of, those before the day under way, then give it by `Dashboard.gathered`.
  case gather(ReportSpan)
  /// Write a report to a file, and say by `Dashboard.exported` where it is.
  case export(Report)
  /// Read from a CSV file whom to take on the staff, and tell them by `Dashboard.staffRead`.
  case readStaff(String)
  /// Write a week's roster to a file or files, then tell the outcome by `Dashboard.saved`.
  case exportRoster(RosterExport)
  /// Put text on the terminal's clipboard.
  case copy(String)
  /// Put text into a file of that name, then tell the outcome by `Dashboard.saved`.
  case save(name: String, text: String)
  /// Listen to the mouse, or leave it to the terminal.
  case useMouse(Bool)
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

/// Which day gone by is sought.
public enum DaySought: Hashable, Sendable {
  /// The last one kept before a day.
  case before(CivilDay)
  /// The first one kept after a day.
  case after(CivilDay)
  /// That day.
  case on(CivilDay)
}

/// What became of looking for a day gone by.
public enum FoundDay: Sendable {
  /// The showroom as that day ended, with its acts.
  case day(Showroom)
  /// It is the day under way.
  case present
  /// It cannot be shown, and why.
  case none(Phrase)
}
