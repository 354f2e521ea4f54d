import Supervision
import Terminal

/// Somebody's posts on a day 岗位: those planned, to be taken out or settled, and a further one.
enum PostMenu {
  /// A further stretch, which are settled, then those planned.
  static func items(_ cell: CellID, _ world: World) -> [MenuItem] {
    let state = world.showroom.state
    let posts = (state.roster[cell.day]?.posts ?? []).filter { $0.staff == cell.staff }
    let further = MenuItem(
      key: .character("a"), title: Phrase(zh: "再排一段…", en: "plan a stretch…"), step: .form(.post(cell)))
    let lock = MenuItem(
      key: .character("f"), title: Phrase(zh: "锁定一段…", en: "lock a stretch…"), step: .menu(.week(.locks(cell))))
    return [further] + (posts.isEmpty ? [] : [lock])
      + posts.enumerated().map { index, post in
        MenuItem(
          key: index < 9 ? Character(index: index + 1).map(Key.character) : nil,
          title: .spaced(Phrase(zh: "取消", en: "take out"), Phrase(both: post.hours.text)),
          detail: state.name(of: post.place),
          step: .perform(
            .roster(.clearPost(cell.staff, place: post.place, day: cell.day, from: post.hours.from))))
      }
  }
}

/// A stretch at a post.
enum PostForm {
  /// Where, from and to; for as long as a stint at the door is, today from the next hour on.
  static func form(_ cell: CellID, _ world: World, _ language: Language) -> Form {
    let state = world.showroom.state
    let settings = state.settings
    let isToday = cell.day == state.businessDay(of: world.now)
    let first = state.roster[cell.day]?.shifts[cell.staff]?.hours.from ?? settings.opening.from
    let next =
      isToday ? ClockTime(min(max(world.now.time.hour + 1, settings.opening.from.hour), 23), 0) : first
    var form = HoursFields.form(Hours(from: next, to: next.advanced(by: settings.door.stint)), language)
    form.fields.append(
      Form.Field(
        "place", label: Phrase(zh: "岗位", en: "post")[language],
        .choice(ChoiceField(places(settings).map { $0.name[language] })),
        hint: Phrase(zh: "←→ 选择", en: "←→ to choose")[language]))
    return form
  }

  /// What the filled form asks for.
  static func command(_ cell: CellID, _ form: Form, _ world: World) throws(FormError) -> Command {
    let places = places(world.showroom.state.settings)
    let chosen = form.choice("place")
    return .roster(
      .setPost(
        cell.staff, place: places.indices.contains(chosen) ? places[chosen].id : .door, day: cell.day,
        from: try form.time("from"), to: try form.time("to")))
  }

  private static func places(_ settings: Settings) -> [Place] {
    settings.places.filter { $0.kind == .door || $0.kind == .desk }
  }
}
