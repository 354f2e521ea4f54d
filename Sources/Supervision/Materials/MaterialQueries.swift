// What materials tell: the list, and what runs short in Today 今日.

extension DutyKey {
  /// What a material that runs short is known by: `m3`.
  public static func material(_ id: MaterialID) -> DutyKey { DutyKey(DutyCode(rawValue: id.description)) }

  /// The material it stands for; nil for anything else.
  public var material: MaterialID? {
    guard due == nil, code.rawValue.hasPrefix("m") else { return nil }
    return MaterialID(text: code.rawValue)
  }
}

extension ShowroomState {
  /// The materials, those that run short first, then by sort and name.
  public var materialList: [Material] {
    materials.values.sorted { a, b in
      let (first, second) = (
        MaterialKind.allCases.firstIndex(of: a.details.kind), MaterialKind.allCases.firstIndex(of: b.details.kind)
      )
      return (a.isShort ? 0 : 1, first ?? 0, a.details.name, a.id) < (
        b.isShort ? 0 : 1, second ?? 0, b.details.name, b.id
      )
    }
  }

  /// What runs short, to be filled up today.
  func materialItems(at now: Moment) -> [DutyItem] {
    materialList.filter(\.isShort).map { material in
      let (name, kind) = (material.details.name, material.details.kind.name)
      let missing = material.details.minimum - material.count
      return DutyItem(
        key: .material(material.id),
        title: Phrase(zh: "补\(kind.zh) \(name)，缺 \(missing)", en: "\(name) \(kind.en): \(missing) short"), due: nil,
        standing: .ahead)
    }
  }
}
