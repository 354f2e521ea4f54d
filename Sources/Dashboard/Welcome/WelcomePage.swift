import Supervision
import Terminal

/// The pages by which a new showroom is set up, in their order; each can be left, and come back to.
enum WelcomePage: Int, CaseIterable, Hashable, Sendable {
  /// Language and colours.
  case looks
  /// What the showroom is called.
  case name
  /// When it is open.
  case hours
  /// Who works there.
  case staff
  /// The keys one needs.
  case keys

  /// The page after it; nil after the last.
  var next: WelcomePage? { WelcomePage(rawValue: rawValue + 1) }
  /// The page before it; nil before the first.
  var previous: WelcomePage? { WelcomePage(rawValue: rawValue - 1) }

  /// What stands above it.
  var title: Phrase {
    switch self {
    case .looks: Phrase(zh: "欢迎 · 语言和配色", en: "Welcome · looks")
    case .name: Phrase(zh: "展厅名称", en: "The showroom's name")
    case .hours: Phrase(zh: "营业时间", en: "Opening hours")
    case .staff: Phrase(zh: "员工", en: "The staff")
    case .keys: Phrase(zh: "可以开始了", en: "Ready")
    }
  }

  /// What it is for, the most important first.
  var explanation: [Phrase] {
    switch self {
    case .looks:
      [
        Phrase(
          zh: "这里看得到谁在门口、来了多少人、投诉还剩几小时、今天还有什么没做。先用两分钟设好展厅，每一步都可以跳过。",
          en:
            "This board shows who is at the door, how many came, how long each complaint has left and what today still asks for. Setting it up takes two minutes, and every step can be skipped."
        )
      ]
    case .name:
      [Phrase(zh: "显示在左上角，也写在日报和交接单上。", en: "It stands at the top left, and on reports and handover notes.")]
    case .hours:
      [
        Phrase(
          zh: "营业时间内门口要有人迎宾，缺人会提醒；每天的清单也按它排时间。",
          en: "While the house is open somebody is wanted at the door, and the day's list keeps to these hours.")
      ]
    case .staff:
      [
        Phrase(
          zh: "填一个姓名按 Enter 就加一位，几位之间用逗号隔开；也可以写一个 CSV 文件（表头：姓名、拼音、职务）。不填按 Enter 到下一步。",
          en:
            "Type a name and Enter, or several with commas between; or name a CSV file headed name, latin, title. Enter on empty fields goes on."
        )
      ]
    case .keys:
      [Phrase(zh: "记住三个键就够用，其余的屏幕上都写着：", en: "Three keys are enough; the screen names the others:")]
    }
  }

  /// The keys of the last page and what each is for.
  static let keysToKnow: [(key: String, words: Phrase)] = [
    ("!", Phrase(zh: "照顶行的提示办下一件事", en: "does what the top line says")),
    ("Enter", Phrase(zh: "打开选中的一行；1–5 换窗格", en: "opens a row; 1–5 are panes")),
    ("u", Phrase(zh: "撤销上一步，什么都可以撤", en: "takes back your last act")),
    ("?", Phrase(zh: "这里能按的所有键", en: "all keys, wherever you are")),
  ]

  /// Its fields with what is so already.
  func form(_ state: ShowroomState, _ language: Language, theme: String, themes: [String]) -> Form {
    let settings = state.settings
    switch self {
    case .looks:
      var fields = [
        Form.Field(
          "language", label: Phrase(zh: "语言", en: "language")[language],
          .choice(ChoiceField(["中文", "English"], selection: language == .chinese ? 0 : 1)),
          hint: Phrase(zh: "←→ 选择，以后按 L 换", en: "←→ to choose; later L changes it")[language])
      ]
      if !themes.isEmpty {
        fields.append(
          Form.Field(
            "theme", label: Phrase(zh: "配色", en: "colours")[language],
            .choice(ChoiceField(themes, selection: themes.firstIndex(of: theme) ?? 0)),
            hint: Phrase(zh: "←→ 边选边看，以后按 T 换", en: "←→ shows each; later T changes it")[language]))
      }
      return Form(fields)
    case .name:
      let isNew = settings.showroom == Settings().showroom
      return Form([
        Form.Field(
          "zh", label: Phrase(zh: "中文名称", en: "in Chinese")[language],
          .text(TextField(isNew ? "" : settings.showroom.zh)),
          hint: Phrase(zh: "如 浦东福特", en: "such as 浦东福特; empty takes the English one")[language]),
        Form.Field(
          "en", label: Phrase(zh: "英文名称", en: "in English")[language],
          .text(TextField(isNew ? "" : settings.showroom.en)),
          hint: Phrase(zh: "可不填，用中文名称", en: "such as Pudong Ford; empty takes the Chinese one")[language]),
      ])
    case .hours:
      return Form([
        Form.Field(
          "from", label: Phrase(zh: "开门", en: "opens")[language], .text(TextField("\(settings.opening.from)")),
          hint: Phrase(zh: "如 8:30，也可写 830", en: "such as 8:30, or 830")[language]),
        Form.Field(
          "to", label: Phrase(zh: "关门", en: "closes")[language], .text(TextField("\(settings.opening.to)")),
          hint: Phrase(zh: "如 18:00，也可写 18", en: "such as 18:00, or 18")[language]),
      ])
    case .staff:
      return Form([
        Form.Field(
          "name", label: Phrase(zh: "姓名", en: "name")[language], .text(TextField("")),
          hint: Phrase(zh: "如 陈洁，李娜；不能重名", en: "such as Chen Jie, Li Na; no two alike")[language]),
        Form.Field(
          "title", label: Phrase(zh: "职务", en: "title")[language],
          .choice(ChoiceField(JobTitle.allCases.map { $0.name[language] })),
          hint: Phrase(zh: "←→ 选择", en: "←→ to choose")[language]),
        Form.Field(
          "file", label: Phrase(zh: "CSV 文件", en: "CSV file")[language], .text(TextField("")),
          hint: Phrase(zh: "路径，如 ~/员工.csv；可不填", en: "its path, such as ~/staff.csv; may stay empty")[language]),
      ])
    case .keys: return Form([])
    }
  }

  /// The field a refusal is about; nil for the whole page.
  func field(of refusal: Refusal) -> String? {
    switch (self, refusal.rule) {
    case (.name, _): "zh"
    case (.hours, "settings.roll"): "from"
    case (.hours, _): "to"
    case (.staff, _): "name"
    case (.looks, _), (.keys, _): nil
    }
  }
}
