import Supervision
import Terminal

/// The setting-up of a showroom lying open: the page shown and what is typed on each.
struct WelcomeLayer: Sendable {
  /// The page shown.
  var page = WelcomePage.looks
  /// What was typed on pages that were shown.
  var forms: [WelcomePage: Form] = [:]
  /// What was asked when the page was sent; nil before, and again once it was refused.
  var sent: Command?
  /// The file that is being read for the staff.
  var reading: String?
  /// What is wrong with the whole page.
  var message: Phrase?

  /// The fields of the page shown.
  var form: Form {
    get { forms[page] ?? Form([]) }
    set { forms[page] = newValue }
  }

  /// Goes to a page and fills in what is so already, keeping what was typed there before.
  mutating func turn(to page: WelcomePage, _ dashboard: Dashboard, _ world: World) {
    self.page = page
    (message, sent, reading) = (nil, nil, nil)
    guard forms[page] == nil else { return }
    form = page.form(
      world.showroom.state, dashboard.language, theme: dashboard.theme, themes: dashboard.themes)
  }

  /// Words in another language, with what was typed.
  mutating func translate(_ dashboard: Dashboard, _ world: World) {
    for (page, form) in forms where page != .looks {
      forms[page] = page.form(
        world.showroom.state, dashboard.language, theme: dashboard.theme, themes: dashboard.themes
      ).filled(from: form)
    }
    var looks = WelcomePage.looks.form(
      world.showroom.state, dashboard.language, theme: dashboard.theme, themes: dashboard.themes)
    // The field at work stays at work.
    if let old = forms[.looks] { for _ in 0..<old.focus { _ = looks.handle(.tab) } }
    forms[.looks] = looks
  }

  /// What the page asks for; nil when there is nothing to change.
  func command(_ world: World) throws(FormError) -> Command? {
    let state = world.showroom.state
    var settings = state.settings
    switch page {
    case .looks, .keys: return nil
    case .name:
      let (zh, en) = (form.text("zh"), form.text("en"))
      guard !zh.isEmpty || !en.isEmpty else { return nil }
      settings.showroom = Phrase(zh: zh.isEmpty ? en : zh, en: en.isEmpty ? zh : en)
    case .hours: settings.opening = Hours(from: try form.time("from"), to: try form.time("to"))
    case .staff:
      let title = JobTitle.allCases[min(form.choice("title"), JobTitle.allCases.count - 1)]
      let people = NewStaff.typed(form.text("name"), title: title)
      guard people.count != 1 else { return people[0].command }
      return people.isEmpty ? nil : .together(people.map(\.command))
    }
    return settings == state.settings ? nil : .settings(.change(to: settings))
  }
}

/// Somebody to be taken on, as typed or as a file has it.
public struct NewStaff: Hashable, Sendable {
  /// The name in the house.
  public let name: String
  /// The name in Latin letters; may be empty.
  public let latin: String
  /// What they are.
  public let title: JobTitle

  /// Somebody with a name and title.
  public init(name: String, latin: String, title: JobTitle) {
    self.name = name
    self.latin = latin
    self.title = title
  }

  var command: Command { .staff(.add(name: name, latin: latin, title: title)) }

  /// The people typed in one line, parted by commas; a Latin name may follow a Chinese one: 陈洁 Chen Jie.
  static func typed(_ text: String, title: JobTitle) -> [NewStaff] {
    text.split { ",，、;；\n\t".contains($0) }.compactMap { part in
      let words = part.split(separator: " ").map(String.init)
      guard let first = words.first else { return nil }
      let rest = words.dropFirst().joined(separator: " ")
      let isPair = first.allSatisfy { !$0.isASCII } && !rest.isEmpty && rest.allSatisfy(\.isASCII)
      return NewStaff(
        name: isPair ? first : words.joined(separator: " "), latin: isPair ? rest : "", title: title)
    }
  }
}
