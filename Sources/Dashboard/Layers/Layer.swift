import Supervision
import Terminal

/// What can lie open over the board.
enum Layer: Sendable {
  /// Fields to fill in.
  case form(FormLayer)
  /// A few things to choose from by a letter.
  case menu(MenuLayer)
  /// A long list to choose from by typing.
  case picker(PickerLayer)
  /// All keys.
  case help(HelpLayer)
  /// What can follow a letter that begins something.
  case prefix(PrefixLayer)
  /// Everything known about one row.
  case card(CardLayer)
  /// A week being planned, then the plan.
  case plan(PlanLayer)
  /// The search over every card and visit ever.
  case search(SearchLayer)
  /// Who takes over from somebody who is away.
  case mend(MendLayer)

  /// Whether what it is about still exists; forms stay, so that nothing typed is lost.
  func isAbout(_ state: ShowroomState) -> Bool {
    switch self {
    case .form, .picker, .help, .prefix, .plan, .search, .mend: true
    case .menu(let menu): menu.kind.isAbout(state)
    case .card(let card): card.isAbout(state)
    }
  }
}

/// What a choice leads to.
enum Step: Hashable, Sendable {
  /// A command is performed.
  case perform(Command)
  /// A form opens.
  case form(FormPurpose)
  /// A menu opens.
  case menu(MenuKind)
  /// The complaint desk lists what somebody owes.
  case debtor(ComplaintFilter.Debtor)
  /// What is to be signed is shown, before it is.
  case toSign(SigningID)
  /// Something is asked of whoever runs the dashboard, such as a file.
  case ask(Effect)
  /// Nothing is done, for a reason that is said.
  case remark(Phrase)
}
