import Supervision
import Terminal

/// What a second terminal on the projector shows: a few facts large enough for the last row, and nothing to act on.
///
/// A value like the dashboard: keys go in, effects come out, and it draws itself for any world and size. During a meeting
/// it shows the item the supervisor is on; otherwise it turns from page to page.
public struct LiveView: Sendable {
  /// The language of the wall.
  public internal(set) var language: Language
  /// The name of the theme in use.
  public internal(set) var theme: String
  /// How many times as fast as the reader's the clock of the world goes.
  public var pace = 1

  let themes: [String]
  /// The pages it turns through.
  let pages: [LivePage]
  /// Seconds for which each is shown.
  let every: Int
  /// After how many minutes of opening hours without an act the data may be old.
  let quietAfter: Minutes
  /// The place of the page shown.
  private(set) var index = 0
  /// Since when it is shown; nil before the first look.
  private var since: Instant?
  /// Whether it stays on its page.
  private(set) var isPaused = false
  /// Whether nothing is shown.
  private(set) var isBlank = false
  /// The meeting's page that somebody turned away from; the next page comes again.
  private var turnedAway: MeetingPlace?
  /// Until when the keys are named.
  private var hintsUntil: Instant?

  private struct MeetingPlace: Equatable {
    let meeting: MeetingID
    let page: Int
  }

  /// A wall that turns through some pages, all of them when none are named.
  public init(
    language: Language, theme: String, themes: [String], pages: [LivePage] = [], every: Int = 12,
    quietAfter: Minutes = Minutes(60)
  ) {
    self.language = language
    self.theme = theme
    self.themes = themes
    self.pages = pages.isEmpty ? LivePage.allCases : pages
    self.every = max(every, 1)
    self.quietAfter = quietAfter
  }

  /// Takes in a key and says what is to be done about it.
  public mutating func handle(_ input: Input, _ world: World) -> [Effect] {
    settle(world)
    guard case .key(let pressed) = input else { return [] }
    let key = pressed.halfWidth
    if isBlank, key != .character("q"), key != .control("c") {
      isBlank = false
      return []
    }
    switch key {
    case .character("q"), .control("c"), .function(10): return [.quit]
    case .character("b"), .character("."), .character(" "): isBlank = true
    case .right, .down, .pageDown, .character("l"), .character("j"), .tab: turn(by: 1, world)
    case .left, .up, .pageUp, .character("h"), .character("k"), .backTab: turn(by: -1, world)
    case .escape: turnedAway = nil
    case .character("p"):
      isPaused.toggle()
      since = world.now.instant
    case .character("L"):
      language = language == .chinese ? .english : .chinese
      return [.useLanguage(language)]
    case .character("T"):
      guard !themes.isEmpty else { return [] }
      theme = themes[((themes.firstIndex(of: theme) ?? -1) + 1) % themes.count]
      return [.useTheme(theme)]
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    default: nameKeys(world)
    }
    return []
  }

  /// Takes note that time went on: turns the page when its time is over.
  public mutating func settle(_ world: World) {
    let now = world.now.instant
    if since == nil { nameKeys(world) }
    let start = since ?? now
    since = start
    if let until = hintsUntil, now >= until { hintsUntil = nil }
    if let turnedAway, turnedAway != place(world) { self.turnedAway = nil }
    guard !isPaused, meeting(world) == nil, pages.count > 1 else {
      if meeting(world) != nil { since = now }
      return
    }
    // A clock set back must not hold the page for ever.
    let shown = now.milliseconds - start.milliseconds
    if shown >= Int64(every) * 1000 * Int64(pace) || shown < 0 {
      index = (index + 1) % pages.count
      since = now
    }
  }

  /// The meeting to be shown, if one goes on and nobody turned away from it.
  func meeting(_ world: World) -> Meeting? {
    guard let meeting = world.showroom.state.runningMeeting(at: world.now), place(world) != turnedAway else {
      return nil
    }
    return meeting
  }

  /// Whether the keys are named in the last line.
  var namesKeys: Bool { hintsUntil != nil }

  /// The page it is on.
  var page: LivePage { pages[min(index, pages.count - 1)] }

  private func place(_ world: World) -> MeetingPlace? {
    world.showroom.state.runningMeeting(at: world.now).map { MeetingPlace(meeting: $0.id, page: $0.page) }
  }

  private mutating func turn(by step: Int, _ world: World) {
    if meeting(world) != nil {
      turnedAway = place(world)
    } else {
      index = (index + step + pages.count) % pages.count
    }
    since = world.now.instant
  }

  private mutating func nameKeys(_ world: World) {
    hintsUntil = Instant(milliseconds: world.now.instant.milliseconds + 6_000 * Int64(pace))
  }
}
