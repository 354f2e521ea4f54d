// Asking a case for its name goes through reflection, which took a tenth of the time in which the dashboard opens.

extension Role {
  /// Its name in a theme file.
  public var name: String {
    switch self {
    case .text: "text"
    case .muted: "muted"
    case .faint: "faint"
    case .strong: "strong"
    case .title: "title"
    case .titleFocused: "titleFocused"
    case .border: "border"
    case .borderFocused: "borderFocused"
    case .accent: "accent"
    case .key: "key"
    case .good: "good"
    case .warning: "warning"
    case .bad: "bad"
    case .breached: "breached"
    case .info: "info"
    case .chart: "chart"
    case .chartNow: "chartNow"
    case .chartUsual: "chartUsual"
    case .header: "header"
    case .input: "input"
    case .placeholder: "placeholder"
    case .badge: "badge"
    }
  }
}

extension Surface {
  /// Its name in a theme file.
  public var name: String {
    switch self {
    case .base: "base"
    case .header: "header"
    case .footer: "footer"
    case .selected: "selected"
    case .selectedUnfocused: "selectedUnfocused"
    case .overlay: "overlay"
    case .input: "input"
    case .toast: "toast"
    case .alarm: "alarm"
    case .track: "track"
    }
  }
}
