import Dashboard
import Journal
import Supervision
import Terminal

/// Runs the live view in the terminal: follows a store that it only reads, and draws when something changed.
///
/// It takes no lock, makes no file and remembers nothing, so that the desk cannot notice it.
final class LiveRunner {
  private let place: ShowroomStore
  private let clock: WallClock
  private let session: Session
  private let themes: ThemeLibrary
  private var theme: Theme
  private var store: Store<Showroom>?
  private var watch: StoreWatch?
  private var practice: Practice?
  private var view: LiveView
  private var world: World
  private var drawn: Screen?
  /// When the store is looked at next whether it was heard of or not, in nanoseconds of the monotonic clock.
  private var nextLook: Int64 = 0

  /// How often the store is looked at where nothing tells of changes, as on a disk of another machine.
  private static let lookEvery: Int64 = 1_000_000_000

  /// Takes the terminal; throws why it cannot. A store that cannot be read is waited for.
  init(at desk: Desk, pages: [LivePage], every: Int, quietAfter: Minutes, practice: Practice?) throws {
    if let error = SessionError.foreseen { throw UsageError(error) }
    place = desk.store
    self.practice = practice
    clock = practice?.clock ?? desk.clock
    themes = Preferences.themes
    let name = desk.theme ?? "projector"
    do throws(ThemeError) {
      theme = try themes.theme(named: name) ?? ThemeLibrary.fallback
    } catch {
      throw UsageError(zh: error.words.zh, en: error.words.en)
    }
    guard theme.name == name || desk.theme == nil else {
      let names = themes.names
      throw UsageError(
        zh: "没有主题“\(name)”，可用：\(names.joined(separator: "、"))",
        en: "there is no theme “\(name)”; themes are \(names.joined(separator: ", "))")
    }
    do throws(SessionError) {
      session = try Session(options: SessionOptions())
    } catch {
      throw UsageError(error)
    }
    view = LiveView(
      language: desk.askedLanguage ?? Preferences().language ?? desk.language, theme: theme.name, themes: themes.names,
      pages: pages, every: every, quietAfter: quietAfter)
    world = World(showroom: Showroom(), now: clock.now)
    store = practice?.store
    if let store { world.showroom = store.state } else { open() }
  }

  /// Runs until it is left, and gives the terminal back.
  func run() {
    draw()
    while answer() {
      if practice != nil { play() } else if WallClock.monotonic >= nextLook { look() }
      draw()
    }
    session.close()
  }

  /// Lets the practice day go on.
  private func play() {
    guard let store else { return }
    practice?.play(until: world.now, into: store)
    world.showroom = store.state
  }

  /// Waits for what happens next, at most a second; false when that is to leave.
  private func answer() -> Bool {
    let now = WallClock.monotonic
    let deadline = now + max(min(clock.untilNextSecond, practice == nil ? nextLook - now : .max), 0)
    let input = session.next(until: deadline, watching: watch.map { [$0.fileDescriptor] } ?? [])
    world.now = clock.now
    switch input {
    case .interrupted, .hangUp: return false
    case .ready:
      if watch?.drain() ?? false { follow() }
      return true
    case .tick, .resumed, .resize: return true
    case .key, .paste, .mouse: return view.handle(input, world).allSatisfy(carryOut)
    }
  }

  /// Does what the view asks; false when it asks to end.
  private func carryOut(_ effect: Effect) -> Bool {
    switch effect {
    case .useTheme(let name):
      // A theme that cannot be read leaves the one there is.
      if let found = try? themes.theme(named: name) { theme = found }
      drawn = nil
    case .redraw:
      drawn = nil
      session.redrawAll()
    case .suspend: session.suspend()
    case .quit: return false
    default: break
    }
    return true
  }

  private func draw() {
    view.settle(world)
    let screen = view.draw(world, size: session.size)
    guard screen != drawn else { return }
    drawn = screen
    session.show(screen, theme: theme)
  }

  /// Opens the store for reading only, which makes nothing; what cannot be read now may be later.
  private func open() {
    nextLook = WallClock.monotonic + Self.lookEvery
    guard place.exists else {
      world.store = .stale(Phrase(zh: "没有找到 \(place.path)，等待中", en: "there is no \(place.path); waiting for it"))
      return
    }
    do throws(StoreError) {
      let found = try place.open(.readOnly)
      store = found
      watch = StoreWatch(path: found.path)
      world.showroom = found.state
      world.store = .writable
      // What was written between reading and watching.
      follow()
    } catch {
      world.store = .stale(error.words)
    }
  }

  /// Takes in what the desk did.
  private func follow() {
    guard let store else { return open() }
    guard place.exists else {
      world.store = .stale(Phrase(zh: "\(place.path) 不见了", en: "\(place.path) is gone"))
      return
    }
    do throws(StoreError) {
      if try store.catchUp() { world.showroom = store.state }
      world.store = .writable
    } catch {
      world.store = .stale(error.words)
    }
  }

  private func look() {
    nextLook = WallClock.monotonic + Self.lookEvery
    _ = watch?.drain()
    follow()
  }
}
