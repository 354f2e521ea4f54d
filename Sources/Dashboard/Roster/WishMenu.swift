import Supervision
import Terminal

/// What somebody would like of a day, or would rather not 愿望.
enum WishMenu {
  /// Off or at work, each kind of shift both ways, hours at the door by a form, and none of it.
  static func items(_ cell: CellID, _ state: ShowroomState) -> [MenuItem] {
    let there = state.wishes(of: cell.staff, on: cell.day)
    func item(_ key: Key?, _ about: Wish.About, want: Bool) -> MenuItem {
      let wish = Wish(staff: cell.staff, about: about, want: want)
      return MenuItem(
        key: key, title: state.settings.words(for: wish), step: .perform(.roster(.setWish(wish, day: cell.day))),
        isCurrent: there.contains { $0.about == about && $0.want == want })
    }
    var items = [
      item(.character("o"), .day, want: false), item(.character("w"), .day, want: true),
    ]
    let kinds = state.settings.shiftKinds
    for (index, kind) in kinds.enumerated() {
      items.append(item(MenuItem.digit(index), .shift(kind: kind.id), want: true))
    }
    for (index, kind) in kinds.enumerated() {
      items.append(item(MenuItem.digit(kinds.count + index), .shift(kind: kind.id), want: false))
    }
    items.append(
      MenuItem(
        key: .character("d"), title: Phrase(zh: "某段时间的门岗…", en: "hours at the door…"),
        step: .form(.week(.wish(cell)))))
    if !there.isEmpty {
      let all = Phrase.joined(there.map(state.settings.words), by: Phrase(zh: "、", en: ", "))
      items.append(
        MenuItem(
          key: .character("x"), title: Phrase(zh: "清除愿望", en: "none after all"), detail: all,
          step: .perform(.roster(.clearWishes(cell.staff, day: cell.day)))))
    }
    return items
  }
}

/// A wish about hours at the door.
enum WishForm {
  /// From, to, and whether they would like it.
  static func form(_ state: ShowroomState, _ language: Language) -> Form {
    let opening = state.settings.opening
    var form = HoursFields.form(Hours(from: opening.from, to: opening.from.advanced(by: Minutes(120))), language)
    form.fields.append(
      Form.Field(
        "want", label: Phrase(zh: "愿望", en: "wish")[language],
        .choice(
          ChoiceField([
            Phrase(zh: "不想站", en: "would rather not")[language], Phrase(zh: "想站", en: "would like")[language],
          ])),
        hint: Phrase(zh: "←→ 选择", en: "←→ to choose")[language]))
    return form
  }

  /// What the filled form asks for.
  static func command(_ cell: CellID, _ form: Form) throws(FormError) -> Command {
    let hours = Hours(from: try form.time("from"), to: try form.time("to"))
    let wish = Wish(staff: cell.staff, about: .door(hours: hours), want: form.choice("want") == 1)
    return .roster(.setWish(wish, day: cell.day))
  }
}
