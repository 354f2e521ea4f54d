import Dashboard
import Journal
import Supervision
import Terminal

/// The desk a command is given at: who asks, at what time, in which language, of which store, and what is answered.
final class Desk {
  let language: Language
  let clock: WallClock
  let author: Author
  let store: ShowroomStore
  /// The language asked for; nil when it is that of the locale.
  let askedLanguage: Language?
  /// Whether the clock was set by hand.
  let isClockSet: Bool
  /// The theme asked for; nil for the one remembered.
  let theme: String?
  /// What will be printed.
  private(set) var answer = ""

  /// What it was made of.
  let globals: Globals

  /// A desk for what was asked for; with a clock that runs already that one goes on.
  init(_ globals: Globals, clock running: WallClock? = nil) throws(UsageError) {
    self.globals = globals
    askedLanguage = try globals.lang.map { text throws(UsageError) in try Self.language(text) }
    language = askedLanguage ?? Environment.language
    isClockSet = globals.now != nil
    let set = try globals.now.map { text throws(UsageError) in WallClock(at: try Self.instant(text)) }
    clock = running ?? set ?? WallClock()
    let user = globals.user ?? Environment.value("SHOWROOM_USER") ?? Environment.login
    author = Author(user: try Self.user(user), terminal: Environment.terminal)
    store = ShowroomStore(asked: globals.store)
    theme = globals.theme
  }

  /// What is to be said beside the answer, each thing once.
  private(set) var remarks: [Phrase] = []

  /// Takes note of what a store has seen and survived, and of what is damaged in it.
  func note(_ store: Store<Showroom>) {
    noteAbsence()
    for words in store.remarks where !remarks.contains(words) { remarks.append(words) }
  }

  /// Takes note that nothing is where somebody named a store.
  func noteAbsence() {
    if let words = store.absentWords, !remarks.contains(words) { remarks.append(words) }
  }

  /// Takes note of what somebody should know although all went well.
  func remark(_ lines: [Phrase]) { remarks += lines }

  /// Takes note of a disk that people should be told of: one nearly full, and for a new store one of another machine.
  func note(_ volume: Volume?, isNew: Bool) {
    guard let volume else { return }
    if volume.isScarce { remarks.append(volume.scarceWords) }
    if isNew && volume.isNetwork { remarks.append(Volume.networkWords) }
  }

  /// The moment now.
  var now: Moment { clock.now }

  /// A phrase in the language of the desk.
  func words(_ phrase: Phrase) -> String { phrase[language] }

  /// Adds a line to the answer.
  func say(_ line: String) {
    answer += line + "\n"
  }

  /// Adds a line to the answer.
  func say(_ phrase: Phrase) {
    say(words(phrase))
  }

  /// Adds a value as JSON to the answer.
  func say(json: PropertyList) {
    say(json.json())
  }

  /// Adds text to the answer as it is.
  func say(text: String) {
    answer += text
  }

  /// Adds rows of a title and a text, the texts below each other.
  func say(rows: [(title: Phrase, text: String)]) {
    let width = rows.map { TextWidth.cells(words($0.title)) }.max() ?? 0
    for (title, text) in rows {
      say("\(TextWidth.pad(words(title), to: width))  \(SafeText.sanitized(text))")
    }
  }

  /// How the house stands, from a store opened for reading only.
  func look() throws(StoreError) -> Showroom {
    let open = try store.open(.readOnly)
    note(open)
    return open.state
  }

  /// Decides and keeps a command made for the latest state; nil when nothing would change. Throws what the rules, the
  /// store or `command` say against it.
  @discardableResult
  func perform(_ command: (ShowroomState) throws -> Command) throws -> Act? {
    try perform(deciding: { showroom, context in try showroom.decide(try command(showroom.state), context) })
  }

  /// Keeps the act decided for the latest state; nil when nothing would change.
  func perform(deciding decide: (Showroom, Context) throws -> Act) throws -> Act? {
    // A first command that is refused leaves no files behind.
    let isNew = !store.exists
    if isNew {
      let first = try decide(Showroom(), Context(now: now, author: author, id: .random()))
      if first.events.isEmpty { return nil }
    }
    let open = try store.open(.readWrite)
    defer { note(open) }
    let act = try open.commit { showroom in
      let act = try decide(showroom, Context(now: now, author: author, id: .random()))
      return act.events.isEmpty ? nil : act
    }
    showroom = open.state
    if isNew { remarks.append(store.begunWords) }
    note(open.volume, isNew: isNew)
    if let act, let words = showroom.clockWords(at: act.at) { remarks.append(words) }
    // The act is durable in the journal; folding it into the file is the next process's affair if it fails here.
    try? open.close()
    return act
  }

  /// Counts people in without opening the store, and gives the channel with its total of the day; nil, with nothing
  /// changed, when that takes the whole store.
  func count(_ people: Int, byChannelNamed name: String) throws -> (channel: Channel, today: Int)? {
    var found: Channel?
    let done = try store.errand { count in
      let channel = try count.channel(named: name)
      found = channel
      return try count.counting(people, by: channel.id, Context(now: now, author: author, id: .random()))
    }
    guard let done, let found else { return nil }
    note(store.volume, isNew: false)
    return (found, done.count.people[found.id] ?? 0)
  }

  /// Performs a command and says in words what was done.
  func act(_ command: (ShowroomState) throws -> Command) throws {
    guard let act = try perform(command) else {
      say(Phrase(zh: "本来就是这样，没有改动", en: "it is so already; nothing has changed"))
      return
    }
    say(showroom.words(for: act))
  }

  /// How things stand after the last act performed here.
  private(set) var showroom = Showroom()

  private static func language(_ text: String) throws(UsageError) -> Language {
    guard let language = Language(rawValue: text) else {
      throw UsageError(
        zh: "--lang \(text)：只有 zh（中文）和 en（英文）", en: "--lang \(text): there are zh (Chinese) and en (English)")
    }
    return language
  }

  private static func instant(_ text: String) throws(UsageError) -> Instant {
    guard let local = LocalTime(iso: text) else {
      throw UsageError(
        zh: "--now \(text)：请写成 2026-11-23T10:42 这样的时间", en: "--now \(text): write a time such as 2026-11-23T10:42")
    }
    return TimeZone.instant(of: local)
  }

  private static func user(_ name: String) throws(UsageError) -> String {
    do {
      return try CleanText.required(name, field: Phrase(zh: "用户名", en: "user name"), limit: 40)
    } catch {
      throw UsageError(zh: error.words.zh, en: error.words.en)
    }
  }
}

extension ActID {
  /// A fresh name, from the system's source of randomness.
  static func random() -> ActID {
    ActID(high: .random(in: .min ... .max), low: .random(in: .min ... .max))
  }
}
