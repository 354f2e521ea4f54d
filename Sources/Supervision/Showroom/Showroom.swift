/// The showroom as its acts made it: how the business day opened, what was done since, and how things stand.
///
/// `state` is always the opening state with the day's standing acts applied in order, so that undo, redo and any past
/// moment of the day are the same computation with other acts.
public struct Showroom: Sendable {
  /// The business day under way; nil before the first act.
  public private(set) var day: CivilDay?
  /// How things stood when the day opened.
  public private(set) var opening: ShowroomState
  /// What was done since, oldest first, undone acts included.
  public private(set) var acts: [Act]
  /// How things stand.
  public private(set) var state: ShowroomState
  /// The acts of the day that are taken back.
  public private(set) var takenBack: Set<ActID>

  /// A showroom in which nothing has happened yet.
  public init() {
    self.init(day: nil, opening: ShowroomState(), acts: [])
  }

  init(day: CivilDay?, opening: ShowroomState, acts: [Act]) {
    self.day = day
    self.opening = opening
    self.acts = acts
    takenBack = acts.takenBack
    state = opening
    state = folded(without: takenBack)
  }

  /// Takes in one act.
  ///
  /// An act of a later business day opens that day, with what lies too far back let go. One of an earlier day (a clock set back) joins the day under way.
  public mutating func apply(_ act: Act) {
    if opensDay(at: act.at) {
      let actDay = act.at.businessDay(rollingAt: state.settings.dayRollsAt)
      if let day {
        state.settleDuties(of: day, offset: acts.last?.at.offset ?? act.at.offset)
        state.letGo(after: day)
      }
      opening = state
      acts = []
      takenBack = []
      day = actDay
    }
    acts.append(act)
    if takenBack.take(act) {
      state = folded(without: takenBack)
    } else {
      state.apply(act)
    }
  }

  /// Whether an act at a moment would be the first of a later business day, before which nothing can be taken back.
  func opensDay(at now: Moment) -> Bool {
    guard let day else { return true }
    return now.businessDay(rollingAt: state.settings.dayRollsAt) > day
  }

  /// The latest moment at which something was done that day; the last act may be of a clock that was set back.
  public var latest: Moment? { acts.max { $0.at.instant < $1.at.instant }?.at }

  /// How things stood at a moment of the day under way: the same acts, only those done by then.
  ///
  /// Before the day's first act this is the opening state.
  public func standing(at moment: Instant) -> ShowroomState {
    let done = acts.filter { $0.at.instant <= moment }
    return Showroom(day: day, opening: opening, acts: done).state
  }

  /// How things would stand with some of the day's acts taken back.
  func folded(without takenBack: Set<ActID>) -> ShowroomState {
    var state = opening
    for act in acts where !takenBack.contains(act.id) {
      state.apply(act)
    }
    return state
  }
}

extension Sequence<Act> {
  /// Which of these acts, the oldest first, are taken back in the end.
  public var takenBack: Set<ActID> {
    reduce(into: []) { ids, act in ids.take(act) }
  }
}

extension Set<ActID> {
  /// Takes note of what an act takes back or lets stand again; says whether it changed anything.
  @discardableResult fileprivate mutating func take(_ act: Act) -> Bool {
    var changed = false
    for event in act.events {
      switch event {
      case .undone(let id): changed = insert(id).inserted || changed
      case .redone(let id): changed = remove(id) != nil || changed
      default: break
      }
    }
    return changed
  }
}

extension Showroom: Codable {
  private enum CodingKeys: String, CodingKey {
    case day, opening, acts
  }

  /// The key under which the day's acts are written, the last of all: one more act of the day is one more there.
  public static var actsKey: String { CodingKeys.acts.rawValue }

  /// Reads the opening state and the day's acts, and computes how things stand.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      day: try container.decodeIfPresent(CivilDay.self, forKey: .day),
      opening: try container.decode(ShowroomState.self, forKey: .opening),
      acts: try container.decode([Act].self, forKey: .acts))
  }

  /// Writes the opening state and the day's acts.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(day, forKey: .day)
    try container.encode(opening, forKey: .opening)
    try container.encode(acts, forKey: .acts)
  }
}

extension Showroom: Equatable {
  /// Whether two showrooms have the same past; then they also stand the same.
  public static func == (a: Showroom, b: Showroom) -> Bool {
    a.day == b.day && a.opening == b.opening && a.acts == b.acts && a.state == b.state
  }
}
