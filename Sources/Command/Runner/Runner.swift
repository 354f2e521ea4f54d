import Dashboard
import Journal
import Supervision
import Terminal

/// Runs the dashboard in the terminal: keys in, commands kept, other processes followed, and a picture when what is
/// visible changed.
final class Runner {
  private let desk: Desk
  private let clock: WallClock
  private let store: Store<Showroom>
  private let session: Session
  private var practice: Practice?
  private var watch: StoreWatch?
  private var dashboard: Dashboard
  private var drawing = Drawing()
  private var world: World
  private var theme: Theme
  /// What a person's own theme files looked like when they were read last.
  private var themeStamp = Preferences.themes.stamp
  /// What the file of a person's own keys looked like when it was read last.
  private var keyStamp = OwnKeys.stamp
  private var preferences: Preferences
  private var hasNewPreferences = false
  /// Whether the last wait ended with something to answer.
  private var hasAnswered = false
  /// When the store is looked at next, in nanoseconds of the monotonic clock, whether it was heard of or not.
  private var nextLook = WallClock.monotonic + Runner.lookEvery
  /// What of the store was said already.
  private var remarks: [Phrase] = []
  /// Why the last act could not be kept, until one is.
  private var unsaved: Phrase?
  /// Acts that wait for another program to let go of the store, in the order they were asked for.
  private var waiting = WaitingActs()
  /// When folding is tried again after it failed.
  private var nextCheckpoint: Int64 = 0
  /// The search for a plan that somebody waits for.
  private var search: PlanSearch?
  /// The register of the days gone by on its way, for a search that somebody waits for.
  private var registering: RegisterMaking?

  /// The longest time for which input is answered without a picture.
  private static let longestBlindness: Int64 = 30_000_000
  /// How often the store is looked at even when nothing was heard of it (store.md §4).
  private static let lookEvery: Int64 = 2_000_000_000

  /// Opens the store and takes the terminal; throws why either cannot be.
  init(at desk: Desk, practice: Practice? = nil) throws {
    if let error = SessionError.foreseen { throw UsageError(error) }
    self.desk = desk
    self.practice = practice
    clock = practice?.clock ?? desk.clock
    let preferences = Preferences()
    let themes = Preferences.themes
    let language = desk.askedLanguage ?? preferences.language ?? desk.language
    let (theme, problem) = try Self.theme(desk.theme, preferences.theme, themes)
    // A name that was mistyped shows by this.
    let begins = practice == nil && desk.store.isNamed && !desk.store.exists
    store = try practice?.store ?? desk.store.open(.readWrite)
    do throws(SessionError) {
      var options = SessionOptions()
      options.usesMouse = preferences.mouse
      options.crash = CrashFolder().report(in: language)
      session = try Session(options: options)
    } catch {
      throw UsageError(error)
    }
    dashboard = Dashboard(language: language, theme: theme.name, themes: themes.names, usesMouse: preferences.mouse)
    dashboard.pace = clock.speed
    world = World(
      showroom: store.state, now: clock.now, store: StoreStanding(store.access), isPractice: practice != nil)
    self.theme = theme
    self.preferences = preferences
    let keys = OwnKeys(channels: world.showroom.state.settings.channels)
    dashboard.keyMap = keys.map
    let begun = begins ? desk.store.begunWords : nil
    if let problem = problem ?? preferences.problem ?? keys.warning ?? CrashFolder().offer() ?? begun {
      dashboard.warn(problem, world)
    }
    if Environment.value("SHOWROOM_WELCOME") != "no" { dashboard.greet(world) }
  }

  /// Runs until it is left, and gives the terminal back.
  func run() -> ExitStatus {
    remark()
    draw()
    // Nothing that the first picture can do without comes before it.
    if practice == nil {
      watch = StoreWatch(path: store.path)
      follow()
    }
    while answer(waitingUntil: deadline) {
      // What came in meanwhile is answered before the picture, so that a held key does not draw behind itself.
      let patience = WallClock.monotonic + Self.longestBlindness
      while hasAnswered, WallClock.monotonic < patience {
        guard answer(waitingUntil: 0) else { return leave() }
      }
      if !waiting.isEmpty { keepWaiting() }
      practice?.play(until: world.now, into: store)
      if practice != nil { world.showroom = store.state }
      if WallClock.monotonic >= nextLook { look() }
      goOnPlanning()
      goOnRegistering()
      dashboard.goOnStocking(world)
      draw()
      checkpoint()
    }
    return leave()
  }

  /// Answers the next thing that happens until a time; false when that is to leave.
  private func answer(waitingUntil deadline: Int64) -> Bool {
    let input = session.next(until: deadline, watching: watch.map { [$0.fileDescriptor] } ?? [])
    world.now = clock.now
    hasAnswered = input != .tick
    switch input {
    case .interrupted, .hangUp: return false
    case .ready:
      if watch?.drain() ?? false { follow() }
      return true
    case .tick:
      reloadTheme()
      reloadKeys()
      return true
    case .resumed, .resize: return true
    case .key, .paste, .mouse:
      dashboard.size = session.size
      return dashboard.handle(input, world).allSatisfy(carryOut)
    }
  }

  /// The next moment at which something is to be done although nothing happens.
  private var deadline: Int64 {
    let now = WallClock.monotonic
    guard search == nil, registering == nil, !dashboard.isStocking else { return now }
    var wait = min(clock.untilNextSecond, nextLook - now)
    if !waiting.isEmpty { wait = min(wait, WaitingActs.pause) }
    if let fold = store.checkpointDelay(now: .nanoseconds(now)) {
      wait = min(wait, max(Int64(fold / .nanoseconds(1)), nextCheckpoint - now))
    }
    return now + max(wait, 0)
  }

  private func draw() {
    dashboard.settle(world)
    session.show(dashboard.draw(world, size: session.size, over: &drawing), theme: theme)
  }

  /// Does what the dashboard asks; false when it asks to end.
  private func carryOut(_ effect: Effect) -> Bool {
    switch effect {
    case .perform(let command): perform(command)
    case .look(let sought):
      dashboard.brought(pastDays.find(sought, current: world.showroom), for: sought, world)
    case .listDays: list()
    case .openRegister: openRegister()
    case .countComplaints: countComplaints()
    case .plan(let problem): search = PlanSearch(problem)
    case .stopPlanning(let tellsBest): stopPlanning(tellsBest: tellsBest)
    case .useTheme(let name): use(theme: name)
    case .useLanguage(let language):
      preferences.language = language
      hasNewPreferences = true
    case .gather(let span): gather(span)
    case .export(let report): export(report)
    case .readStaff(let path): return readStaff(path).allSatisfy(carryOut)
    case .exportRoster(let export): self.export(export)
    case .copy(let text): copy(text)
    case .useMouse(let isUsed): use(mouse: isUsed)
    case .save(let name, let text): save(text, as: name)
    case .redraw: session.redrawAll()
    case .suspend: session.suspend()
    case .quit: return false
    }
    return true
  }

  private func copy(_ text: String) {
    guard !session.copy(text) else { return }
    let words = Phrase(
      zh: "这个终端不收剪贴板（OSC 52），没有复制", en: "this terminal takes no clipboard (OSC 52); nothing was copied")
    dashboard.warn(words, world)
  }

  private func use(mouse isUsed: Bool) {
    session.use(mouse: isUsed)
    preferences.mouse = isUsed
    hasNewPreferences = true
  }

  /// Reads whom a file names, as `import staff` would.
  private func readStaff(_ path: String) -> [Effect] {
    do {
      return dashboard.staffRead(try ImportStaff.people(inFile: path, home: Environment.home), problem: nil, world)
    } catch let error as UsageError {
      let words = error.details.first.map { row in
        Phrase(zh: error.words.zh + row.zh, en: "\(error.words.en) \(row.en)")
      }
      return dashboard.staffRead([], problem: words ?? error.words, world)
    } catch {
      return dashboard.staffRead([], problem: Phrase(both: "\(error)"), world)
    }
  }

  /// Puts text into a file in the folder the program was started in; of a practice day nothing is kept.
  private func save(_ text: String, as name: String) {
    guard practice == nil else {
      let words = Phrase(zh: "练习日不存文件，按 y 复制", en: "a practice day keeps no files; y copies it")
      return dashboard.saved(words, isDone: false, world)
    }
    do throws(UsageError) {
      try OutputFile(path: name).write(text, sparing: desk.store)
      dashboard.saved(Phrase(zh: "已存到 \(name)", en: "saved as \(name)"), isDone: true, world)
    } catch {
      dashboard.saved(error.words, isDone: false, world)
    }
  }

  private func perform(_ command: Command) {
    let act = WaitingActs.Item(command: command, context: Context(now: world.now, author: desk.author, id: .random()))
    // Nothing overtakes what was asked for before.
    if !waiting.isEmpty || !keep(act, patience: .milliseconds(100)) { wait(for: act) }
  }

  private func wait(for act: WaitingActs.Item) {
    waiting.add(act)
    takeOver()
  }

  /// Tries again to keep what waits.
  private func keepWaiting() {
    while let act = waiting.first {
      guard keep(act, patience: .zero) else { return }
      waiting.removeFirst()
      takeOver()
    }
  }

  /// Keeps an act, or says why it cannot be; false while another program holds the store.
  private func keep(_ item: WaitingActs.Item, patience: Duration) -> Bool {
    let (command, context) = (item.command, item.context)
    let answer: Answer
    var loss: Phrase?
    do {
      let act = try store.commit(patience: patience) { showroom in
        let act = try showroom.decide(command, context)
        return act.events.isEmpty ? nil : act
      }
      answer = .kept(act ?? Act(id: context.id, at: context.now, by: context.author, events: []))
    } catch let refusal as Refusal {
      answer = .refused(refusal)
    } catch let error as StoreError {
      if case .locked(_, let holder) = error {
        waiting.holder = holder
        return false
      }
      answer = .notSaved(error.cause)
      if case .notSaved(let failure) = error { unsaved = failure.words }
      if error.isLoss { loss = error.words }
    } catch {
      answer = .notSaved(Phrase(both: "\(error)"))
    }
    if case .kept(let act) = answer, !act.events.isEmpty { unsaved = nil }
    takeOver()
    if let loss { world.store = .stale(loss) }
    dashboard.answered(answer, to: command, world)
    remark()
    return true
  }

  /// The days gone by of this store or practice.
  private var pastDays: PastDays { practice.map { PastDays(of: $0) } ?? PastDays(of: store) }

  /// Goes on planning for a moment, short enough that a key is not felt to wait.
  private func goOnPlanning() {
    guard search != nil else { return }
    search?.goOn(for: 30_000_000)
    guard let search else { return }
    if search.isOver { return stopPlanning(tellsBest: true) }
    dashboard.searched(search.progress)
  }

  private func openRegister() {
    do throws(StoreError) {
      registering = try RegisterMaking(store)
      goOnRegistering()
    } catch {
      dashboard.warn(error.words, world)
    }
  }

  /// Goes on reading the days gone by for a moment, short enough that a key is not felt to wait.
  private func goOnRegistering() {
    guard var making = registering else { return }
    // While it is changed nobody else may hold it, or all of it would be copied.
    registering = nil
    let end = WallClock.monotonic + 30_000_000
    do throws(StoreError) {
      if !making.isDone { try making.goOn { WallClock.monotonic < end } }
    } catch {
      dashboard.warn(error.words, world)
      return dashboard.registering(1)
    }
    guard making.isDone else {
      dashboard.registering(making.progress)
      registering = making
      return
    }
    dashboard.registered(RegisterSearch(making.register), world)
  }

  private func stopPlanning(tellsBest: Bool) {
    guard var search else { return }
    self.search = nil
    if tellsBest { dashboard.planned(search.best(), search.progress) }
  }

  private func gather(_ span: ReportSpan) {
    do throws(StoreError) {
      dashboard.gathered(try pastDays.facts(span), of: span, world)
    } catch {
      dashboard.warn(error.words, world)
    }
  }

  private func countComplaints() {
    do throws(StoreError) {
      dashboard.counted(try store.complaintFigures().ledger)
    } catch {
      dashboard.warn(error.words, world)
    }
  }

  private func export(_ report: Report) {
    let words = ReportWords(report: report, state: world.showroom.state, language: dashboard.language)
    let name = "qcs-\(report.number.rawValue)_\(report.span.first)_\(report.span.last).csv"
    do throws(UsageError) {
      try OutputFile(path: name).write(Output.safe(words.csv.text), sparing: desk.store)
      dashboard.exported(Phrase(zh: "已写到 \(name)", en: "written to \(name)"), isDone: true, world)
    } catch {
      dashboard.exported(error.words, isDone: false, world)
    }
  }

  private func export(_ roster: RosterExport) {
    guard practice == nil else { return dashboard.saved(Self.noFiles, isDone: false, world) }
    do {
      let files = RosterFiles(world.showroom.state, language: dashboard.language, now: world.now.instant)
      let names = try files.write(roster, sparing: desk.store)
      let last = names.last ?? ""
      let words =
        names.count == 1
        ? Phrase(zh: "已存到 \(last)", en: "saved as \(last)")
        : Phrase(zh: "存了 \(names.count) 个文件，最后是 \(last)", en: "saved \(names.count) files, the last \(last)")
      dashboard.saved(words, isDone: true, world)
    } catch {
      dashboard.saved(error.words, isDone: false, world)
    }
  }

  private static let noFiles = Phrase(
    zh: "练习日不存文件；正式使用时存到当前文件夹", en: "a practice day keeps no files; in earnest they go into the folder you started in")

  private func list() {
    do throws(StoreError) {
      dashboard.listed(try pastDays.days(), world)
    } catch {
      dashboard.warn(error.words, world)
    }
  }

  /// Shows what the store holds now and how it can be used.
  private func takeOver() {
    world.showroom = store.state
    world.store = standing
  }

  private var standing: StoreStanding {
    let standing = StoreStanding(store.access)
    guard standing == .writable else { return standing }
    if let unsaved { return .unsaved(unsaved) }
    if !waiting.isEmpty { return .warned(waiting.words) }
    if practice == nil, let volume = store.volume, volume.isScarce { return .warned(volume.scarceWords) }
    if let words = store.state.clockWords(at: world.now) { return .warned(words) }
    return .writable
  }

  /// Says once what the store has seen and survived.
  ///
  /// While following, a record cut off is passed over: another program may be writing it, or taking it back.
  private func remark(whileFollowing: Bool = false) {
    let notices = store.notices.filter { !whileFollowing || !$0.isTornTail }
    let network = practice == nil && store.volume?.isNetwork == true ? [Volume.networkWords] : []
    let news = (notices.map(\.words) + network).filter { !remarks.contains($0) }
    guard !news.isEmpty else { return }
    remarks += news
    let words = Phrase(
      zh: news.map(\.zh).joined(separator: "；"), en: news.map(\.en).joined(separator: "; "))
    dashboard.warn(words, world)
  }

  /// Takes in what other processes did.
  private func follow() {
    do throws(StoreError) {
      if try store.catchUp() { takeOver() } else { world.store = standing }
      remark(whileFollowing: true)
    } catch {
      world.store = .stale(error.words)
    }
  }

  private func look() {
    nextLook = WallClock.monotonic + Self.lookEvery
    guard practice == nil else { return }
    _ = watch?.drain()
    follow()
  }

  /// Folds the acts into the file when it is due; one that failed is tried again after a while and said once.
  private func checkpoint() {
    let now = WallClock.monotonic
    guard now >= nextCheckpoint, store.checkpointDelay(now: .nanoseconds(now)) == .zero else { return }
    do throws(StoreError) {
      try store.checkpoint(patience: .zero)
      nextCheckpoint = 0
      // A file that was edited meanwhile is taken in on this occasion.
      takeOver()
      remark()
    } catch {
      // What is missing stands in the banner.
      if nextCheckpoint == 0, error.status != .locked, !error.isLoss { dashboard.warn(error.words, world) }
      nextCheckpoint = now + (error.status == .locked ? 1 : 30) * 1_000_000_000
    }
  }

  /// Reads the theme again after a file of a person's own was written; a broken one is told of, and what was stays.
  private func reloadTheme() {
    let themes = Preferences.themes
    guard case let stamp = themes.stamp, stamp != themeStamp else { return }
    themeStamp = stamp
    do throws(ThemeError) {
      if let found = try themes.theme(named: theme.name) { theme = found }
    } catch {
      dashboard.warn(error.words, world)
    }
  }

  /// Reads a person's own keys again after their file was written; one that cannot be read leaves the keys as they are.
  private func reloadKeys() {
    guard case let stamp = OwnKeys.stamp, stamp != keyStamp else { return }
    keyStamp = stamp
    let keys = OwnKeys(channels: world.showroom.state.settings.channels)
    if !keys.isUnreadable { dashboard.use(keys.map, world) }
    if let warning = keys.warning { dashboard.warn(warning, world) }
  }

  private func use(theme name: String) {
    do throws(ThemeError) {
      guard let found = try Preferences.themes.theme(named: name) else { return }
      theme = found
      preferences.theme = name
      hasNewPreferences = true
    } catch {
      dashboard.warn(error.words, world)
    }
  }

  private func leave() -> ExitStatus {
    // The last chance for what waits is as long as a command's.
    while let act = waiting.first, keep(act, patience: .seconds(2)) { waiting.removeFirst() }
    session.close()
    if !waiting.isEmpty { Output.write("showroom: " + Output.line(desk.words(waiting.lostWords)) + "\n", to: 2) }
    // Of a practice day nothing is kept.
    if hasNewPreferences, practice == nil { preferences.save() }
    do throws(StoreError) {
      try store.close()
      return .done
    } catch {
      // Every act is in the journal; only folding them into the file waits for the next time.
      Output.write("showroom: " + Output.line(desk.words(error.words)) + "\n", to: 2)
      return error.status
    }
  }

  /// The theme asked for, which has to be there, else the one remembered, else the standard one with what was wrong.
  private static func theme(
    _ asked: String?, _ remembered: String?, _ themes: ThemeLibrary
  ) throws -> (Theme, problem: Phrase?) {
    let standard = ThemeLibrary.standard(foregroundAndBackground: Environment.value("COLORFGBG"))
    do throws(ThemeError) {
      if let asked, let theme = try themes.theme(named: asked) { return (theme, nil) }
      if asked == nil, let theme = try themes.theme(named: remembered ?? standard) { return (theme, nil) }
    } catch {
      return (ThemeLibrary.fallback, error.words)
    }
    if let asked { throw UsageError.unknownTheme(asked, themes.names) }
    return (ThemeLibrary.fallback, nil)
  }
}

extension ThemeError {
  /// What is wrong with the theme's file, and where.
  var words: Phrase {
    Phrase(zh: "主题文件 \(description)；仍用原来的主题", en: "theme file \(description); the theme stays as it was")
  }
}

extension UsageError {
  fileprivate static func unknownTheme(_ name: String, _ names: [String]) -> UsageError {
    UsageError(
      zh: "没有主题“\(name)”，可用：\(names.joined(separator: "、"))",
      en: "there is no theme “\(name)”; themes are \(names.joined(separator: ", "))")
  }
}

extension StoreInfo.Notice {
  fileprivate var isTornTail: Bool {
    if case .tornTail = self { true } else { false }
  }
}

extension StoreStanding {
  /// How a store that allows this can be used.
  fileprivate init(_ access: Access) {
    switch access {
    case .readWrite: self = .writable
    case .readOnly(let reason): self = .readOnly(reason.words)
    }
  }
}
