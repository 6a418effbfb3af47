"""What an editor says about `targets.yaml`: each model and each of its fields."""

from __future__ import annotations

from ntm_cli.schema.words import Words

TARGETS_WORDS = {
    "Targets": Words(
        "Chỉ tiêu nông thôn mới",
        "Targets of New Rural Development",
        "Các chỉ tiêu bằng số của quyết định, phạm vi, và điều kiện của các bộ tiêu chí quốc gia.",
        "The decision's targets, its scope, and the requirements they must meet.",
    ),
    "Targets.decision": Words(
        "Số quyết định",
        "Decision",
        "Số và ký hiệu của quyết định, đúng như ở roadmap.yaml.",
        "The number of the decision, the same as in roadmap.yaml.",
        ("2877/QĐ-UBND",),
    ),
    "Targets.scope": Words(
        "Phạm vi",
        "Scope",
        "Số đơn vị mà quyết định nói là thuộc phạm vi của mình.",
        "How many units the decision says it covers.",
    ),
    "Targets.targets": Words(
        "Các chỉ tiêu",
        "Targets",
        "Mỗi chỉ tiêu bằng số một mục, theo thứ tự trong văn bản.",
        "One entry for each numeric target, in the order of the text.",
    ),
    "Targets.requirements": Words(
        "Các điều kiện",
        "Requirements",
        "Điều kiện của các bộ tiêu chí quốc gia: muốn đạt một mức thì phải có gì trước.",
        "What national criteria ask of one level before another.",
    ),
    "Targets.untracked": Words(
        "Chỉ tiêu không theo dõi",
        "Untracked targets",
        "Chỉ tiêu không phải là số đơn vị đạt một mức, ghi lại cho đủ danh sách.",
        "Targets that count no units at a level, kept so that the list is whole.",
    ),
    "Scope": Words(
        "Phạm vi",
        "Scope",
        "Số đơn vị mà quyết định nói là thuộc phạm vi của mình.",
        "How many units the decision says it covers.",
    ),
    "Scope.communes": Words(
        "Số xã", "Communes", "Số xã làm nông thôn mới.", "How many communes take part in the programme."
    ),
    "Scope.districts": Words(
        "Số huyện",
        "Districts",
        "Số huyện, thị xã, thành phố cộng lại.",
        "How many districts, towns and cities there are in all.",
    ),
    "Scope.rural_districts": Words(
        "Số huyện nông thôn",
        "Rural districts",
        "Số đơn vị là huyện, không kể thị xã và thành phố.",
        "How many of the districts are huyện, without towns and cities.",
    ),
    "Scope.villages": Words("Số thôn", "Villages", "Số thôn trong phạm vi.", "How many villages there are."),
    "Target": Words(
        "Một chỉ tiêu",
        "A target",
        "Một chỉ tiêu bằng số, ghi đúng những gì đã in; không in thì không ghi khóa.",
        "One numeric target, with what is printed of it; what is not printed has no key.",
    ),
    "Target.id": Words(
        "Mã",
        "Identifier",
        "Tên ngắn, không trùng, để nhắc đến chỉ tiêu này.",
        "A short name of its own, by which reports call the target.",
        ("communes-advanced-2025",),
    ),
    "Target.clause": Words(
        "Điều khoản",
        "Clause",
        "Điều khoản ghi chỉ tiêu này. Nếu chỉ là một số thì đặt trong ngoặc kép.",
        "The clause that sets the target. Quote it if it is a bare number.",
        ("1.4.2.b(2)",),
    ),
    "Target.unit": Words("Loại đơn vị", "Unit", "Chỉ tiêu đếm những đơn vị nào.", "Which units the target counts."),
    "Target.level": Words("Mức", "Level", "Mức mà các đơn vị phải đạt.", "The level that the units are to reach."),
    "Target.year": Words(
        "Năm", "Year", "Đến hết năm nào thì phải đạt.", "By the end of which year it is due.", (2025,)
    ),
    "Target.count": Words(
        "Số đơn vị", "Count", "Số đơn vị phải đạt: 58 trong “58/98”.", "How many units: the 58 of “58/98”.", (58,)
    ),
    "Target.of": Words(
        "Mẫu số",
        "Base",
        "Số đơn vị được tính: 98 trong “58/98”.",
        "Out of how many units: the 98 of “58/98”.",
        (98,),
    ),
    "Target.percent": Words(
        "Tỷ lệ phần trăm",
        "Percentage",
        "Tỷ lệ như đã in, viết dấu chấm và không có dấu %.",
        "The percentage as printed, with a point and without a % sign.",
        (59.1,),
    ),
    "Target.increase": Words(
        "Số tăng thêm",
        "Increase",
        "Số đơn vị tăng so với chỉ tiêu trước, như đã in.",
        "By how many units it exceeds the target before it, as printed.",
        (4,),
    ),
    "Target.at_least": Words(
        "Có ít nhất",
        "At least",
        "`true` nếu văn bản viết “có ít nhất”, “trở lên”: khi đó nhiều hơn không phải là sai.",
        "`true` if the text says “at least”: then more is no discrepancy.",
    ),
    "Target.names": Words(
        "Tên các đơn vị",
        "Names",
        "Tên các đơn vị mà chỉ tiêu nêu ra, như đã in.",
        "The units that the target names, as printed.",
        (["Huyện Vân Đồn", "Huyện Cô Tô"],),
    ),
    "Requirement": Words(
        "Một điều kiện",
        "A requirement",
        "Đơn vị thuộc `when` thì phải có `needs`, xét vào cuối năm mà đơn vị ấy đạt mức.",
        "A unit that `when` speaks of must have what `needs` says, by the end of the year in which it is scheduled.",
    ),
    "Requirement.id": Words(
        "Mã",
        "Identifier",
        "Tên ngắn, không trùng, để nhắc đến điều kiện này.",
        "A short name of its own, by which reports call the requirement.",
        ("model-commune-advanced-first",),
    ),
    "Requirement.when": Words(
        "Khi nào", "When", "Điều kiện này nói về những đơn vị nào.", "The units the requirement speaks of."
    ),
    "Requirement.needs": Words(
        "Phải có",
        "Needs",
        "Một trong ba: mức phải đạt trước, tỷ lệ đơn vị cấp dưới, hoặc loại đơn vị.",
        "One of three: a level reached first, a share of the units below, or a kind of district.",
        ({"level": "advanced"}, {"unit": "commune", "level": "advanced", "percent": 50}, {"kinds": ["Huyện"]}),
    ),
    "Requirement.basis": Words(
        "Căn cứ", "Basis", "Văn bản đặt ra điều kiện này.", "The document that sets the requirement.", ("319/QĐ-TTg",)
    ),
    "Requirement.severity": Words(
        "Mức độ", "Severity", "Trái điều kiện này thì nặng đến đâu.", "How grave it is when the requirement is not met."
    ),
    "When": Words("Khi nào", "When", "Điều kiện nói về những đơn vị nào.", "The units a requirement speaks of."),
    "When.unit": Words("Loại đơn vị", "Unit", "Loại đơn vị được xét.", "Which units are judged."),
    "When.level": Words("Mức", "Level", "Mức mà đơn vị được ghi sẽ đạt.", "The level the unit is scheduled for."),
    "When.kinds": Words(
        "Loại huyện",
        "Kinds of district",
        "Chỉ xét những loại này, như đã in: Huyện, Thị xã, Thành phố. Không ghi thì xét tất cả.",
        "Only these kinds, as printed: Huyện, Thị xã, Thành phố. Without the key, all of them.",
        (["Huyện"],),
    ),
    "NeedsLevel": Words(
        "Đạt một mức trước",
        "A level first",
        "Chính đơn vị ấy phải đạt mức này trước.",
        "The same unit reaches this level first.",
    ),
    "NeedsLevel.level": Words("Mức", "Level", "Mức phải đạt trước.", "The level to be reached first."),
    "NeedsShare": Words(
        "Tỷ lệ đơn vị",
        "A share of units",
        "Ít nhất một tỷ lệ đơn vị trong cùng huyện hoặc tỉnh đã đạt mức này.",
        "At least a share of the units in the same district or province is at this level.",
    ),
    "NeedsShare.unit": Words("Loại đơn vị", "Unit", "Loại đơn vị được đếm.", "Which units are counted."),
    "NeedsShare.level": Words("Mức", "Level", "Mức mà chúng phải đạt.", "The level they are to be at."),
    "NeedsShare.percent": Words(
        "Tỷ lệ phần trăm",
        "Percentage",
        "Tỷ lệ ít nhất, không có dấu %.",
        "The least percentage, without a % sign.",
        (50,),
    ),
    "NeedsKind": Words(
        "Thuộc một loại",
        "A kind of district",
        "Đơn vị phải thuộc một trong các loại này.",
        "The unit is of one of these kinds.",
    ),
    "NeedsKind.kinds": Words(
        "Loại huyện",
        "Kinds of district",
        "Các loại như đã in: Huyện, Thị xã, Thành phố.",
        "The kinds as printed: Huyện, Thị xã, Thành phố.",
        (["Huyện"],),
    ),
    "Untracked": Words(
        "Chỉ tiêu không theo dõi",
        "An untracked target",
        "Chỉ tiêu không phải là số đơn vị đạt một mức.",
        "A target that is no count of units at a level.",
    ),
    "Untracked.clause": Words(
        "Điều khoản",
        "Clause",
        "Điều khoản ghi chỉ tiêu này.",
        "The clause that sets the target.",
        ("1.4.2.b(3)",),
    ),
    "Untracked.about": Words(
        "Nội dung", "About", "Chỉ tiêu nói về việc gì.", "What it is about.", ("income per head in rural areas",)
    ),
}
