import Supervision
import Terminal

/// A moment gone by that the board shows.
struct LookBack: Sendable {
  /// The day gone by that it lies in, as it ended; nil for the day under way, to which acts are still added.
  var day: Showroom?
  /// The moment.
  var moment: Moment
  /// Whether the moment was the last thing changed, so that Enter goes to what the act there touched.
  var pointsAtAct = true

  /// What it is a moment of.
  func showroom(in world: World) -> Showroom { day ?? world.showroom }
}

extension Dashboard {
  /// Goes to the moment of the day's last act, with the act done; when nothing was done today, to the day before.
  mutating func lookBack(_ world: World) -> [Effect] {
    let (showroom, today) = (world.showroom, today(world))
    guard let last = showroom.acts.last, let day = showroom.day, day >= today else { return [.look(.before(today))] }
    past = LookBack(day: nil, moment: last.at)
    return []
  }

  /// Goes to the moment of an act of the day shown, with the act done, and to the floor.
  mutating func lookBack(to id: ActID, _ sight: Sight) {
    guard let act = sight.showroom.acts.first(where: { $0.id == id }) else { return }
    past = LookBack(day: past?.day, moment: act.at)
    focus = lastOnFloor
  }

  /// Goes to the day before the one shown.
  func dayBefore(_ world: World) -> [Effect] { [.look(.before(shownDay(world)))] }

  /// Goes to the day after the one shown, and from the day under way to the present.
  mutating func dayAfter(_ world: World) -> [Effect] {
    guard past?.day != nil else {
      past = nil
      return []
    }
    return [.look(.after(shownDay(world)))]
  }

  /// Shows a day that was sought, as it ended, or says why there is none.
  public mutating func brought(_ found: FoundDay, for sought: DaySought, _ world: World) {
    switch found {
    case .day(let showroom):
      guard let day = showroom.day, let end = showroom.latest else { return }
      past = LookBack(day: showroom, moment: soughtMoment(in: showroom) ?? end)
      if let words = Phrase(passing: sought, to: day) { toast = Toast(.remark, words, now: world.now) }
    case .present:
      past = nil
      toast = Toast(.remark, Phrase(zh: "已回到现在", en: "back in the present"), now: world.now)
    case .none(let why): toast = Toast(.refused, why, now: world.now)
    }
    soughtTime = nil
    settle(world)
  }

  /// The time that was asked for with a day, when it lies in that day.
  private func soughtMoment(in showroom: Showroom) -> Moment? {
    soughtTime.flatMap { showroom.state.businessDay(of: $0) == showroom.day ? $0 : nil }
  }

  /// Lets one choose among the days of which something is kept, the latest first.
  public mutating func listed(_ days: [CivilDay], _ world: World) {
    let today = today(world)
    let items = days.filter { $0 < today }.reversed().map { day in
      Picker.Item(
        day.iso, "\(day) \(day.weekday.name[language])", keywords: "\(day.weekday.name.zh) \(day.weekday.name.en)")
    }
    guard !items.isEmpty else {
      toast = Toast(.refused, .noDayBefore, now: world.now)
      return
    }
    let shown = past?.day?.day?.iso
    layers.append(.picker(PickerLayer(kind: .day, picker: Picker(Array(items), selected: shown))))
  }

  /// What a key does while looking back: arrows go from act to act, pages by a quarter of an hour; nil for other keys.
  mutating func pressLookingBack(_ key: Key, _ look: LookBack, _ world: World) -> [Effect]? {
    let acts = look.showroom(in: world).acts
    let moment = look.moment
    past?.pointsAtAct = true
    switch key {
    case .enter where look.pointsAtAct:
      past?.pointsAtAct = false
      return goToWhatChanged(look, world) ? [] : nil
    case .left, .character("h"):
      past?.moment = acts.last { $0.at.instant < moment.instant }?.at ?? moment
    case .right, .character("l"):
      goOn(to: acts.first { $0.at.instant > moment.instant }?.at, look, world)
    case .pageUp: shift(by: Minutes(-15), look, world)
    case .pageDown: shift(by: Minutes(15), look, world)
    case .home, .character("g"): past?.moment = acts.first?.at ?? moment
    case .end, .character("G"): goOn(to: look.day?.latest, look, world)
    case .character("H"): past = nil
    default:
      past?.pointsAtAct = false
      return nil
    }
    return []
  }

  /// Goes on to a moment. After the last one of the day under way comes the present, after that of a day gone by nothing.
  private mutating func goOn(to moment: Moment?, _ look: LookBack, _ world: World) {
    if let moment {
      past?.moment = moment
    } else if look.day == nil {
      past = nil
    } else {
      toast = Toast(
        .remark, Phrase(zh: "这一天到此为止，按 ] 看后一天", en: "the day ended here; ] for the day after"), now: world.now)
    }
  }

  /// Shifts the moment within its business day.
  private mutating func shift(by minutes: Minutes, _ look: LookBack, _ world: World) {
    let wanted = look.moment.advanced(by: minutes)
    if look.day == nil, wanted.instant >= world.now.instant { return past = nil }
    let showroom = look.showroom(in: world)
    guard let day = showroom.day else { return }
    let wantedDay = showroom.state.businessDay(of: wanted)
    // Acts of a clock that was set back may lie before their day; from there one can still come back into it.
    guard wantedDay == day || (wantedDay < day) == (minutes.count > 0) else { return }
    past?.moment = wanted
  }

  /// The business day shown.
  private func shownDay(_ world: World) -> CivilDay { past?.day?.day ?? today(world) }

  /// The business day under way by the clock.
  func today(_ world: World) -> CivilDay { world.showroom.state.businessDay(of: world.now) }
}

extension Phrase {
  /// What is said when nothing is kept of any day before.
  public static let noDayBefore = Phrase(zh: "没有更早一天的记录", en: "nothing is kept of any day before")

  /// That days between the one sought from and the one found were passed over; nil when there are none.
  fileprivate init?(passing sought: DaySought, to day: CivilDay) {
    let first: CivilDay
    let last: CivilDay
    switch sought {
    case .before(let start): (first, last) = (day.advanced(by: 1), start.advanced(by: -1))
    case .after(let start): (first, last) = (start.advanced(by: 1), day.advanced(by: -1))
    case .on: return nil
    }
    guard first <= last else { return nil }
    let span = first == last ? "\(first)" : "\(first) – \(last)"
    self.init(zh: "\(span) 没有记录，已跳过", en: "nothing is kept of \(span); passed over")
  }
}
