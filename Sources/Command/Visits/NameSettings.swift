import ArgumentParser
import Supervision

/// The lists of names about visits, cards and sheets, as `showroom settings set` takes them.
struct NameSettings: ParsableArguments {
  private static let how =
    "identifier=中文/English adds or renames; identifier= takes it away. May be given more than once."
  @Option(
    help: ArgumentHelp("A purpose of visits; with ! before the name it is no purchase. \(how)", valueName: "id=zh/en"))
  var purpose: [String] = []
  @Option(help: ArgumentHelp("A result of visits. \(how)", valueName: "id=zh/en")) var result: [String] = []
  @Option(help: ArgumentHelp("The name of one of the ten steps; none is added or taken away.", valueName: "id=zh/en"))
  var step: [String] = []
  @Option(help: ArgumentHelp("A source medium. \(how)", valueName: "id=zh/en")) var source: [String] = []
  @Option(help: ArgumentHelp("Why web leads come to nothing. \(how)", valueName: "id=zh/en")) var noIntent: [String] =
    []
  @Option(help: "Platforms of web leads offered for completion, with commas between them.") var platforms: String?
  @Option(help: "Minutes within which a web lead is to be answered.") var answer: Int?

  /// Changes what was named.
  func apply(to settings: inout Settings) throws(UsageError) {
    try change(&settings.visits.purposes, purpose, "--purpose", id: \.id.rawValue) { id, zh, en, old in
      let isOther = zh.hasPrefix("!") || (old?.isOther ?? false)
      return VisitPurpose(
        PurposeID(rawValue: id), zh: zh.hasPrefix("!") ? String(zh.dropFirst()) : zh, en: en, isOther: isOther)
    }
    try change(&settings.visits.results, result, "--result", id: \.id.rawValue) { id, zh, en, old in
      VisitResult(ResultID(rawValue: id), zh: zh, en: en, needs: old?.needs)
    }
    for text in step {
      let (id, names) = try Self.parts(text, "--step")
      guard let names, let place = settings.visits.steps.firstIndex(where: { $0.id.rawValue == id }) else {
        throw UsageError(
          zh: "--step \(text)：步骤只能改名，代号有 \(settings.visits.steps.map(\.id.rawValue).joined(separator: "、"))",
          en:
            "--step \(text): steps can only be renamed; there are \(settings.visits.steps.map(\.id.rawValue).joined(separator: ", "))"
        )
      }
      let old = settings.visits.steps[place]
      settings.visits.steps[place] = ProcessStep(
        old.id, zh: names.zh, en: names.en, key: old.key, needsSignature: old.needsSignature)
    }
    try change(&settings.cards.sources, source, "--source", id: \.id.rawValue) { id, zh, en, _ in
      Named(SourceID(rawValue: id), zh: zh, en: en)
    }
    try change(&settings.sheets.reasons, noIntent, "--no-intent", id: \.id.rawValue) { id, zh, en, _ in
      Named(NoIntentID(rawValue: id), zh: zh, en: en)
    }
    if let platforms {
      settings.sheets.platforms = platforms.split(separator: ",").map { String($0) }
    }
    if let answer { settings.sheets.answer = Minutes(answer) }
  }

  private func change<Value>(
    _ list: inout [Value], _ texts: [String], _ option: String, id key: (Value) -> String,
    _ make: (String, String, String, Value?) -> Value
  ) throws(UsageError) {
    for text in texts {
      let (id, names) = try Self.parts(text, option)
      let place = list.firstIndex { key($0) == id }
      switch (names, place) {
      case (let names?, let place?): list[place] = make(id, names.zh, names.en, list[place])
      case (let names?, nil): list.append(make(id, names.zh, names.en, nil))
      case (nil, let place?): list.remove(at: place)
      case (nil, nil):
        throw UsageError(
          zh: "\(option) \(text)：没有“\(id)”可去掉，现有 \(list.map(key).joined(separator: "、"))",
          en: "\(option) \(text): there is no “\(id)” to take away; there are \(list.map(key).joined(separator: ", "))")
      }
    }
  }

  private static func parts(
    _ text: String, _ option: String
  ) throws(UsageError) -> (id: String, names: (zh: String, en: String)?) {
    let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard halves.count == 2, !halves[0].isEmpty else {
      throw UsageError(
        zh: "\(option) \(text)：请写成 代号=中文/English", en: "\(option) \(text): write identifier=中文/English")
    }
    guard !halves[1].isEmpty else { return (halves[0], nil) }
    let names = halves[1].split(separator: "/", maxSplits: 1).map(String.init)
    guard let first = names.first else {
      throw UsageError(zh: "\(option) \(text)：名称是空的", en: "\(option) \(text): the name is empty")
    }
    let plain = first.hasPrefix("!") ? String(first.dropFirst()) : first
    return (halves[0], (first, names.count > 1 ? names[1] : plain))
  }
}
